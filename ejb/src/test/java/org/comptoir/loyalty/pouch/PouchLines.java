package org.comptoir.loyalty.pouch;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.comptoir.loyalty.pouch.domain.PeriodStart;
import org.comptoir.loyalty.pouch.domain.PeriodUnit;
import org.comptoir.loyalty.pouch.domain.PouchTerms;

/** Vouchers of a pouch, in the words of its tests. */
final class PouchLines {

    private PouchLines() {}

    static List<PouchTerms.Voucher> days10(String amount, String code) {
        return List.of(line(amount, code, PeriodUnit.DAY, 10, PeriodStart.NEXT_DAY));
    }

    static List<PouchTerms.Voucher> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(no -> line(
                        "7",
                        "MANY" + no,
                        PeriodUnit.DAY,
                        1,
                        no == 0 ? PeriodStart.NEXT_DAY : PeriodStart.END_OF_PREVIOUS))
                .toList();
    }

    static PouchTerms.Voucher line(String amount, String code, PeriodUnit unit, int count, PeriodStart start) {
        return new PouchTerms.Voucher("Bon de fidélité", new BigDecimal(amount), code, unit, count, start);
    }
}
