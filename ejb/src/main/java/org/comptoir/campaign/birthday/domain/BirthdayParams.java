package org.comptoir.campaign.birthday.domain;

/**
 * Parameters of a birthday programme.
 *
 * @param amountMinor what a card is worth, VAT included: a price reduction, never a tender
 * @param validityDays last valid day is the day of issue plus this many days, inclusive (D-21)
 * @param catchUpDays birthdays of so many days before are served too; 0 unless set (D-14)
 * @param minimumGapDays least days between two cards of a customer; 0 unless set (D-13)
 */
public record BirthdayParams(long amountMinor, int validityDays, int catchUpDays, int minimumGapDays) {

    /** Cards on the day itself, one for each calendar year. */
    public static BirthdayParams of(long amountMinor, int validityDays) {
        return new BirthdayParams(amountMinor, validityDays, 0, 0);
    }
}
