/** The outbox. */
package org.comptoir.messaging.application;
