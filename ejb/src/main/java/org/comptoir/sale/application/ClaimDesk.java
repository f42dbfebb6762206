package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.catalog.application.Articles;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** Lays claims on baskets by the kinds that are installed; the sale itself knows none of them. */
@ApplicationScoped
public class ClaimDesk {

    private List<ClaimKind> kinds;
    private Articles articles;
    private Stores stores;
    private Clock clock;

    protected ClaimDesk() {}

    @Inject
    public ClaimDesk(@Any Instance<ClaimKind> kinds, Articles articles, Stores stores, Clock clock) {
        this.kinds = kinds.stream().toList();
        this.articles = articles;
        this.stores = stores;
        this.clock = clock;
    }

    /** The basket with the claim; refuses {@code claim.kind-unknown} and whatever its kind refuses. */
    public Basket lay(Caller caller, Basket basket, Claim claim) {
        ClaimKind.Laid laid = kind(claim.kind()).lay(caller, counter(caller, basket), claim);
        boolean attach = basket.customerId() == null && laid.ownerId() != null;
        Basket owned = attach ? basket.customer(laid.ownerId()) : basket;
        if (laid.rewardProductId() == null) {
            return owned.lay(laid.claim());
        }
        BasketLine gift = articles.byId(caller.brandId(), laid.rewardProductId())
                .map(article -> BasketEditor.line(article, 1))
                .orElseThrow(() -> new Refused(Reason.of("article.unknown", laid.rewardProductId())));
        return owned.lay(laid.claim(), gift);
    }

    /** What is logged when that claim is laid or sold. */
    public Optional<ClaimKind.Logged> logged(Claim claim) {
        return kind(claim.kind()).logged(claim);
    }

    /** The claim that a registered code means. */
    public Optional<Claim> scanned(Caller caller, CodeRegistry.Target target) {
        return kinds.stream()
                .flatMap(kind -> kind.scanned(caller, target).stream())
                .findFirst();
    }

    /** The claim that an unregistered code means at that basket. */
    public Optional<Claim> typed(Caller caller, Basket basket, String code) {
        ClaimKind.Counter counter = counter(caller, basket);
        return kinds.stream()
                .flatMap(kind -> kind.typed(caller, counter, code).stream())
                .findFirst();
    }

    private ClaimKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("claim.kind-unknown", name)));
    }

    private ClaimKind.Counter counter(Caller caller, Basket basket) {
        StoreInfo store = stores.store(caller.storeId());
        return new ClaimKind.Counter(
                caller.brandId(),
                store.id(),
                store.now(clock),
                store.brand().currency(),
                basket.customerId(),
                basket.claims(),
                basket.items());
    }
}
