package org.comptoir.loyalty.earned.domain;

/** How the customer hears of a voucher, in order of priority (F081, F083); kept for whoever builds messages. */
public enum NoticeChannel {
    NONE,
    EMAIL,
    SMS,
    SMS_THEN_EMAIL,
    EMAIL_THEN_SMS
}
