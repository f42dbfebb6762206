package org.comptoir.campaign.birthday.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Parameters of a birthday programme (F087): an amount, a rate, an article, or several of them.
 *
 * @param amountMinor what a voucher is worth, VAT included: a price reduction, never a tender; 0 for none
 * @param rateBp rate of a card for one basket, in basis points; 0 for none
 * @param productReference article that a card gives, null for none
 * @param validityDays last valid day is the day of issue plus this many days, inclusive (D-21)
 * @param catchUpDays birthdays of so many days before are served too; 0 unless set (D-14)
 * @param minimumGapDays least days between two cards of a customer; 0 unless set (D-13)
 */
public record BirthdayParams(
        long amountMinor, int rateBp, String productReference, int validityDays, int catchUpDays, int minimumGapDays) {

    /** Vouchers on the day itself, one for each calendar year. */
    public static BirthdayParams of(long amountMinor, int validityDays) {
        return new BirthdayParams(amountMinor, 0, null, validityDays, 0, 0);
    }

    /** The cards that are given. */
    public List<CardForm> forms() {
        List<CardForm> forms = new ArrayList<>();
        if (amountMinor != 0) {
            forms.add(CardForm.AMOUNT);
        }
        if (rateBp != 0) {
            forms.add(CardForm.RATE);
        }
        if (productReference != null && !productReference.isBlank()) {
            forms.add(CardForm.PRODUCT);
        }
        return forms;
    }
}
