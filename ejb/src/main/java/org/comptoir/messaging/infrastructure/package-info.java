/** The outbox's table. */
package org.comptoir.messaging.infrastructure;
