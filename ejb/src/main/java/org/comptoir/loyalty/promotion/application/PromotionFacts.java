package org.comptoir.loyalty.promotion.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.comptoir.loyalty.promotion.domain.PromotionOffer;
import org.comptoir.loyalty.promotion.domain.PromotionTerms;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.Elsewhere;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Window;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/** The promotions in force, from the snapshot; those of other stores, or over, only to be told of. */
@ApplicationScoped
public class PromotionFacts implements FactSource {

    private Programmes programmes;
    private Stores stores;
    private final Map<Long, PromotionOffer> read = new ConcurrentHashMap<>();

    protected PromotionFacts() {}

    @Inject
    public PromotionFacts(Programmes programmes, Stores stores) {
        this.programmes = programmes;
        this.stores = stores;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        return () -> {
            List<ProgrammeVersion> versions = programmes.inForce(ask.brandId(), PromotionTerms.KIND);
            if (versions.isEmpty()) {
                return List.of();
            }
            String store = stores.store(ask.storeId()).code();
            return versions.stream()
                    .map(this::offer)
                    .map(offer -> fact(offer, store, ask.now()))
                    .toList();
        };
    }

    private static Object fact(PromotionOffer offer, String store, LocalDateTime now) {
        Reason why = null;
        if (!offer.terms().isValidIn(store)) {
            String stores = String.join(", ", offer.terms().stores());
            why = Reason.of("promotion.other-store", offer.name(), stores);
        } else if (offer.window().isOver(now)) {
            Object last = offer.window().end().minusMinutes(1).toLocalDate();
            why = Reason.of("promotion.over", offer.name(), last);
        }
        return why == null ? offer : new Elsewhere(PromotionRule.CODE, offer.programmeVersionId(), why);
    }

    /** A version never changes, so it is read once; its name may have changed since. */
    private PromotionOffer offer(ProgrammeVersion version) {
        PromotionOffer known = read.computeIfAbsent(version.id(), id -> made(version));
        return known.name().equals(version.name()) ? known : made(version);
    }

    private PromotionOffer made(ProgrammeVersion version) {
        PromotionTerms terms = programmes.params(version, PromotionTerms.class);
        return new PromotionOffer(
                version.programmeId(),
                version.id(),
                version.name(),
                terms,
                Selection.parse(terms.articles()),
                Window.of(terms.from(), terms.to()));
    }
}
