package org.comptoir.loyalty.pouch.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters of a pouch of vouchers (F057 to F066); the vouchers keep the version they were issued under.
 *
 * @param vouchers in the order in which they are used
 * @param boxes who may have it
 * @param data what must be known of the customer
 */
public record PouchTerms(List<Voucher> vouchers, Boxes boxes, Data data) {

    /** The kind of these programmes. */
    public static final String KIND = "POUCH";

    public PouchTerms {
        vouchers = vouchers == null ? List.of() : List.copyOf(vouchers);
        boxes = boxes == null ? new Boxes(false, false, false) : boxes;
        data = data == null ? new Data(List.of(), false) : data;
    }

    /**
     * One voucher of it.
     *
     * @param title printed above it
     * @param amount in whole units of the currency, VAT included (AT-28)
     * @param code typed by hand, the same for every customer (D-18)
     * @param count how many units it lasts
     */
    public record Voucher(String title, BigDecimal amount, String code, PeriodUnit unit, int count, PeriodStart start) {

        /** How long it is valid and from when on. */
        Sequence sequence() {
            return new Sequence(unit, count, start);
        }
    }

    /**
     * Who may have it: one ticked box is enough (D-40).
     *
     * @param createdToday customers whose record is of today
     * @param firstSaleToday customers who bought nothing before today (D-19)
     * @param existing customers of before today who never had one of its codes
     */
    public record Boxes(boolean createdToday, boolean firstSaleToday, boolean existing) {}

    /**
     * What must be known of the customer (F061).
     *
     * @param mandatory names of {@link PouchField}s
     * @param emailOrMobile true when one of both must be known
     */
    public record Data(List<String> mandatory, boolean emailOrMobile) {
        public Data {
            mandatory = mandatory == null ? List.of() : List.copyOf(mandatory);
        }
    }

    /** The period of each voucher of a pouch that is given on that day. */
    public List<Period> periods(LocalDate given) {
        List<Period> periods = new ArrayList<>(vouchers.size());
        Period previous = null;
        for (Voucher voucher : vouchers) {
            previous = voucher.sequence().period(given, previous);
            periods.add(previous);
        }
        return periods;
    }

    /** The codes of its vouchers. */
    public List<String> codes() {
        return vouchers.stream().map(Voucher::code).toList();
    }
}
