package org.comptoir.loyalty.coupon.domain;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/**
 * A coupon on a basket: the same questions when it is laid and at each pricing.
 *
 * @param storeCode where the basket stands
 * @param customerId the attached customer, null for none
 * @param anonymous the policy in force
 */
public record LaidCoupon(
        Coupon coupon, CouponUses uses, String storeCode, Long customerId, CouponTerms.Anonymous anonymous) {

    /** Why it cannot be used, and what would change that; unlock is null when nothing at this counter would. */
    public record Obstacle(Reason why, Reason unlock) {}

    /** What stands in its way whatever is in the basket: place, time, limits, customer. */
    public Optional<Obstacle> obstacle(LocalDateTime now) {
        CouponTerms terms = coupon.terms();
        String code = terms.registeredCode();
        if (!terms.isValidIn(storeCode)) {
            return no("coupon.other-store", code, String.join(", ", terms.stores()));
        } else if (coupon.window().isAhead(now)) {
            LocalDateTime from = coupon.window().from();
            return Optional.of(new Obstacle(
                    Reason.of("coupon.not-yet", code, from.toLocalDate(), from.toLocalTime()),
                    Reason.of("coupon.from", code, from.toLocalDate(), from.toLocalTime())));
        } else if (coupon.window().isOver(now)) {
            LocalDateTime last = coupon.window().end().minus(1, ChronoUnit.MINUTES);
            return no("coupon.over", code, last.toLocalDate(), last.toLocalTime());
        } else if (uses.inAll() >= terms.usesInAll()) {
            return no("coupon.used-up", code);
        }
        return ofCustomer(terms, code);
    }

    private Optional<Obstacle> ofCustomer(CouponTerms terms, String code) {
        if (!terms.countsPerCustomer()) {
            return Optional.empty();
        } else if (customerId != null) {
            return uses.byCustomer() < terms.usesPerCustomer()
                    ? Optional.empty()
                    : no("coupon.used-by-customer", code, terms.usesPerCustomer());
        }
        return anonymous == CouponTerms.Anonymous.ALLOW_ONCE_PER_TICKET
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        Reason.of("coupon.needs-customer", code), Reason.of("coupon.attach-customer", code)));
    }

    /** What is missing for its minimum on these lines, at the amounts they have now. */
    public Optional<Obstacle> shortfall(List<Work.State> lines, String currency) {
        CouponTerms terms = coupon.terms();
        String code = terms.registeredCode();
        List<Work.State> counted =
                lines.stream().filter(line -> coupon.counts(line.item())).toList();
        long items = counted.stream().mapToLong(line -> line.item().quantity()).sum();
        long amount = counted.stream().mapToLong(Work.State::netMinor).sum();
        long leastItems = terms.minimumItems() == null ? 0 : terms.minimumItems();
        long leastMinor = terms.minimumMinor() == null ? 0 : terms.minimumMinor();
        if (items < leastItems) {
            return Optional.of(new Obstacle(
                    Reason.of("coupon.too-few", code, leastItems, items),
                    Reason.of("coupon.more-items", code, leastItems - items)));
        } else if (amount < leastMinor) {
            Money missing = new Money(leastMinor - amount, currency);
            return Optional.of(new Obstacle(
                    Reason.of("coupon.too-little", code, new Money(leastMinor, currency), missing),
                    Reason.of("coupon.more-amount", code, missing)));
        } else if (lines.stream().noneMatch(line -> coupon.means(line.item()))) {
            return Optional.of(new Obstacle(Reason.of("coupon.no-article", code), unlockArticles(code)));
        }
        return Optional.empty();
    }

    private Reason unlockArticles(String code) {
        String articles = coupon.terms().articles();
        return articles == null || articles.isBlank()
                ? Reason.of("coupon.more-items", code, 1)
                : Reason.of("coupon.more-of", code, articles.strip());
    }

    private static Optional<Obstacle> no(String reason, Object... args) {
        return Optional.of(new Obstacle(Reason.of(reason, args), null));
    }
}
