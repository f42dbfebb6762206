/** What the shop has to tell people outside: messages are queued with the booking that causes them. */
package org.comptoir.messaging;
