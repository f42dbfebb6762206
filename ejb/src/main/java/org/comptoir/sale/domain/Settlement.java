package org.comptoir.sale.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.shared.domain.Reason;

/**
 * How tenders pay a total: what comes back of an exchange first, then what can pay for little, then other instruments, then cards, cash last; only cash
 * gives change.
 *
 * @param changeMinor what goes back to the customer, in cash
 * @param prepaid by line, what single-purpose stored value paid of it: no VAT is due on that any more (AT-75)
 */
public record Settlement(List<Payment> payments, long changeMinor, Map<Integer, Long> prepaid) {

    /**
     * What is due, by line.
     *
     * @param customerId the customer attached to the basket, null for none: only he pays with what is his
     */
    public record Due(List<DueLine> lines, String currency, Long customerId) {

        public Due {
            lines = List.copyOf(lines);
        }

        /** What is due of a basket without a customer. */
        public Due(List<DueLine> lines, String currency) {
            this(lines, currency, null);
        }

        /** What a priced basket costs; no paper voucher may exceed the goods. */
        public static Due of(Quote quote, String currency) {
            return new Due(
                    quote.lines().stream()
                            .map(line -> new DueLine(line.item(), line.netMinor(), null, false))
                            .toList(),
                    currency);
        }

        /** The sum of the lines. */
        public long totalMinor() {
            return lines.stream().mapToLong(DueLine::netMinor).sum();
        }
    }

    /**
     * What is due for a line.
     *
     * @param loadedId the wallet that the line loads, null for none: it cannot pay in the same sale
     * @param voucherChange true when a paper voucher may pay for it, so that its rest becomes a wallet (AT-38)
     */
    public record DueLine(Item item, long netMinor, Long loadedId, boolean voucherChange) {}

    /**
     * An instrument that pays, as it was read under its lock.
     *
     * @param terms what a wallet may pay for, null when there is no such limit
     * @param availableMinor what other baskets do not hold of it
     * @param held who holds it and until when, null when nobody does
     */
    public record Payer(Instrument instrument, WalletTerms terms, long availableMinor, Reason held) {

        /** An instrument that nobody else holds and that pays for every article. */
        public static Payer of(Instrument instrument) {
            return new Payer(instrument, null, instrument.balanceMinor(), null);
        }

        boolean isRestricted() {
            return terms != null && terms.restricts();
        }

        boolean isPrepaid() {
            return terms != null && terms.vatRateBp() != null;
        }

        /**
         * True when it may pay for the line. No instrument pays for stored value (AT-71), credit notes neither: their money
         * may have been a gift card's, which would then never end.
         */
        boolean pays(DueLine line) {
            return line.item().kind() == Item.Kind.ARTICLE && (terms == null || terms.pays(line.item()));
        }
    }

    /**
     * Pays; refuses what is missing, change on anything but cash, instruments that cannot be used, that are another
     * customer's ({@code <kind>.other-customer}), that another basket holds ({@code instrument.held}), or that may not pay
     * for these lines.
     *
     * @param payers the tenders' instruments by id, locked
     */
    public static Settlement of(Due due, List<Tender> tenders, Map<Long, Payer> payers, LocalDate day) {
        return new Paying(due, payers, day).with(new ArrayList<>(tenders));
    }
}
