package org.comptoir.messaging.application;

import org.comptoir.messaging.domain.NewMessage;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Messages that wait to be sent. They are queued in the transaction of what they tell about: no message without the
 * booking, no booking without its message. Nothing sends them yet; a sender will take them from the table by state.
 */
public interface Outbox {

    /** Adds the message to a booking's bundle; a second one of the same key fails the bundle (isDuplicate "outbox_message"). */
    void queue(SqlBundle bundle, NewMessage message);
}
