package org.comptoir.sale.application;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.comptoir.access.domain.Caller;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.SqlFailure;

/** Books a client's sale id once: answers replays, tries again what lost a race, asks after an unknown outcome. */
@ApplicationScoped
public class SaleOnce {

    private Sales sales;
    private BookSale bookSale;

    protected SaleOnce() {}

    @Inject
    public SaleOnce(Sales sales, BookSale bookSale) {
        this.sales = sales;
        this.bookSale = bookSale;
    }

    /**
     * The booked sale; refuses {@code request.other-content} when the id was booked with another hash.
     *
     * @param order what to book, asked for again after each lost race
     */
    public CompleteSale.Completed book(Caller caller, UUID saleId, String hash, Supplier<BookSale.Order> order) {
        try {
            return Retry.transaction(attempt -> answered(saleId, hash, attempt)
                    .orElseGet(() -> new CompleteSale.Completed(bookSale.book(caller, order.get()), false)));
        } catch (SqlFailure | EJBException | Refused e) {
            // a replay may not be possible any more, the commit's outcome may be unknown, or a twin was just
            // quicker: the id tells whether it was booked
            return Replays.of(sales, saleId, hash).orElseThrow(() -> e);
        }
    }

    /** Hardly any sale is a replay: the first attempt leaves it to the booking, which finds its twin under the lock. */
    private Optional<CompleteSale.Completed> answered(UUID saleId, String hash, int attempt) {
        return attempt == 0 ? Optional.empty() : Replays.of(sales, saleId, hash);
    }
}
