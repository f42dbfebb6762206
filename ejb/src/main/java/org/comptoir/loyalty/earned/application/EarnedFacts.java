package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.loyalty.earned.domain.EarnedOffer;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.shared.sql.SqlBundle;

/** The programmes in force in the store, from the snapshot; only a first sale's programme asks the database. */
@ApplicationScoped
public class EarnedFacts implements FactSource {

    private static final String NEWCOMER =
            "select count(*) as newcomers from customer c where c.id = ? and c.email is not null "
                    + "and not exists (select 1 from sale s where s.customer_id = c.id and s.kind = 'SALE')";

    private EarnedProgrammes programmes;

    protected EarnedFacts() {}

    @Inject
    public EarnedFacts(EarnedProgrammes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<EarnedProgrammes.Known> inForce = programmes.inForce(ask.brandId(), ask.storeId()).stream()
                .filter(known -> !known.terms().givesAtOnce())
                .toList();
        boolean asks = ask.customerId() != null
                && inForce.stream().anyMatch(known -> known.terms().firstSaleOnly());
        SqlBundle.Answer<Long> newcomers =
                asks ? bundle.query(NEWCOMER, row -> row.id("newcomers"), ask.customerId()) : null;
        return () -> inForce.stream()
                .map(known -> new EarnedOffer(
                        known.version().id(),
                        known.terms(),
                        ask.customerId() != null,
                        newcomers != null && newcomers.rows().get(0) == 1))
                .toList();
    }
}
