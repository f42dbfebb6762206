package org.comptoir.loyalty.pouch.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.shared.domain.Needs;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Whether terms make sense; voucher numbers in reasons count from 1. */
public final class PouchCheck {

    /** The most vouchers of a pouch (F059). */
    public static final int MOST_VOUCHERS = 99;

    private static final int MOST_UNITS = 366;
    private static final int TITLE = 60;
    private static final BigDecimal MOST = new BigDecimal(10_000);
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,20}");

    /** In 28 years each date falls on each day of the week, in leap years and others. */
    private static final LocalDate CYCLE_FROM = LocalDate.of(2000, 1, 1);

    private static final LocalDate CYCLE_TO = LocalDate.of(2028, 1, 1);

    private PouchCheck() {}

    /**
     * Refuses {@code pouch.count}, {@code pouch.amount}, {@code pouch.code}, {@code pouch.code-twice},
     * {@code pouch.sequence}, {@code pouch.first-start}, {@code pouch.no-box}, {@code pouch.field}, {@code field.missing}
     * without a title, and {@code pouch.overlap} when there is a day on which giving the pouch would make two vouchers
     * overlap (F063).
     */
    public static void check(PouchTerms terms) {
        int count = terms.vouchers().size();
        refuseIf(count < 1 || count > MOST_VOUCHERS, Reason.of("pouch.count", count, MOST_VOUCHERS));
        Set<String> codes = new HashSet<>();
        for (int no = 1; no <= count; no++) {
            PouchTerms.Voucher voucher = terms.vouchers().get(no - 1);
            voucher(no, voucher);
            refuseIf(!codes.add(voucher.code()), Reason.of("pouch.code-twice", voucher.code()));
        }
        refuseIf(terms.vouchers().get(0).start() == PeriodStart.END_OF_PREVIOUS, Reason.of("pouch.first-start"));
        PouchTerms.Boxes boxes = terms.boxes();
        refuseIf(!boxes.createdToday() && !boxes.firstSaleToday() && !boxes.existing(), Reason.of("pouch.no-box"));
        terms.data().mandatory().forEach(PouchField::named);
        CYCLE_FROM.datesUntil(CYCLE_TO).forEach(given -> noOverlap(terms.periods(given), given));
    }

    private static void voucher(int no, PouchTerms.Voucher voucher) {
        Needs.text("title", voucher.title(), TITLE);
        BigDecimal amount = voucher.amount();
        boolean whole = amount != null && amount.stripTrailingZeros().scale() <= 0;
        refuseIf(
                !whole || amount.signum() <= 0 || amount.compareTo(MOST) > 0,
                Reason.of("pouch.amount", no, amount == null ? "" : amount.toPlainString()));
        refuseIf(
                voucher.code() == null || !CODE.matcher(voucher.code()).matches(),
                Reason.of("pouch.code", no, voucher.code() == null ? "" : voucher.code()));
        refuseIf(
                voucher.unit() == null
                        || voucher.start() == null
                        || voucher.count() < 1
                        || voucher.count() > MOST_UNITS,
                Reason.of("pouch.sequence", no, MOST_UNITS));
    }

    /** In the order of their first days, vouchers that overlap are neighbours. */
    private static void noOverlap(List<Period> periods, LocalDate given) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> periods.get(i).first()));
        for (int i = 1; i < order.size(); i++) {
            int earlier = order.get(i - 1);
            int later = order.get(i);
            if (periods.get(later).overlaps(periods.get(earlier))) {
                int first = Math.min(earlier, later) + 1;
                throw new Refused(Reason.of("pouch.overlap", first, Math.max(earlier, later) + 1, given));
            }
        }
    }

    private static void refuseIf(boolean wrong, Reason reason) {
        if (wrong) {
            throw new Refused(reason);
        }
    }
}
