package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.pricing.application.SelectedGoods;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Whether a type of wallet may be taxed as it is loaded: only when everything it is meant for has the one rate it says
 * (VO-1, AT-75). What comes into the catalogue later with another rate cannot be paid with it.
 */
@ApplicationScoped
public class SinglePurpose {

    private static final int PAGE = 1_000;

    /** Pages of articles looked at for a condition that the database does not know. */
    private static final int MOST_PAGES = 100;

    private SelectedGoods goods;

    protected SinglePurpose() {}

    @Inject
    public SinglePurpose(SelectedGoods goods) {
        this.goods = goods;
    }

    /**
     * Refuses {@code wallet-type.mixed-rates} when the type is meant for an article of another rate, with that article,
     * and {@code wallet-type.no-such-rate} when it is meant for none of its own; nothing for a type without a rate.
     */
    void check(long brandId, WalletTerms terms) {
        if (terms.vatRateBp() == null) {
            return;
        }
        String rate = new Rate(terms.vatRateBp()).percent();
        first(brandId, terms, true).ifPresent(article -> {
            String its = new Rate(article.vatRateBp()).percent();
            throw new Refused(Reason.of("wallet-type.mixed-rates", rate, article.reference(), its));
        });
        if (first(brandId, terms, false).isEmpty()) {
            throw new Refused(Reason.of("wallet-type.no-such-rate", rate));
        }
    }

    /** The first article it is meant for, of its own rate or of another. */
    private Optional<Item> first(long brandId, WalletTerms terms, boolean other) {
        long after = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Item> found = goods.page(
                    brandId, new SelectedGoods.Wanted(terms.selection(), terms.vatRateBp(), other, after, PAGE));
            Optional<Item> meant = found.stream().filter(terms::isFor).findFirst();
            if (meant.isPresent() || found.size() < PAGE) {
                return meant;
            }
            after = found.get(PAGE - 1).productId();
        }
        return Optional.empty();
    }
}
