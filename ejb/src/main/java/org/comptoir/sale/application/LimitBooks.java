package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.pricing.application.LimitBook;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.LimitLeft;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.shared.sql.SqlBundle;

/**
 * What limited programmes give with a sale, and get back with its returns; last in a booking, in the order of programmes.
 * Without a limit nothing is read or written of them.
 */
@ApplicationScoped
public class LimitBooks {

    private LimitBook book;

    protected LimitBooks() {}

    @Inject
    public LimitBooks(LimitBook book) {
        this.book = book;
    }

    /** Counts what limited programmes take off the sale. */
    void take(BookingPlan plan, Quote quote, Facts facts) {
        long sale = plan.context().saleId();
        facts.all(LimitLeft.class).stream()
                .sorted(Comparator.comparing(LimitLeft::programmeId))
                .forEach(left -> {
                    long taken = left.takenBy(quote.effects());
                    if (taken > 0) {
                        plan.writeLast(bundle -> book.take(bundle, sale, left, taken));
                    }
                });
    }

    /** Adds the query for what a sale took. */
    SqlBundle.Answer<LimitBook.Use> uses(SqlBundle bundle, long saleId) {
        return book.uses(bundle, saleId);
    }

    /** Gives back what the return reverses of it, and the use when nothing of the sale is left (as AT-32). */
    void giveBack(BookingPlan plan, List<LimitBook.Use> uses, long saleId, ReturnPlan returned) {
        for (LimitBook.Use use : uses) {
            long minor = -returned.effects().stream()
                    .filter(effect -> effect.kind().lowersPrice())
                    .filter(effect -> Long.valueOf(use.programmeVersionId()).equals(effect.programmeVersionId()))
                    .mapToLong(Effect::amount)
                    .sum();
            if (minor > 0 || returned.whole()) {
                LimitBook.Back back = new LimitBook.Back(
                        use.programmeId(), saleId, plan.context().saleId(), minor, returned.whole());
                plan.writeLast(bundle -> book.giveBack(bundle, back));
            }
        }
    }
}
