package org.comptoir.messaging.domain;

/** How a message travels. */
public enum MessageChannel {
    SMS,
    EMAIL
}
