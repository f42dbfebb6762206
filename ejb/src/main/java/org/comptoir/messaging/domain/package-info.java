/** Messages and addresses. */
package org.comptoir.messaging.domain;
