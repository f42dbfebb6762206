package org.comptoir.loyalty.manual.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.loyalty.manual.domain.ManualDiscount;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Settings;

/**
 * Discounts by hand laid on the basket, each logged with who and why. The cap is that of the level that lays it and
 * travels with the claim; what a client sends as a cap is not looked at.
 */
@ApplicationScoped
public class ManualClaims implements ClaimKind, FactSource {

    private Permissions permissions;
    private Settings settings;

    protected ManualClaims() {}

    @Inject
    public ManualClaims(Permissions permissions, Settings settings) {
        this.permissions = permissions;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return ManualDiscount.KIND;
    }

    /**
     * Refuses what {@link ManualDiscount#of} refuses, {@code access.denied}, {@code manual.above-rate} and
     * {@code manual.above-amount} beyond the level's cap, {@code basket.no-such-line}, {@code manual.no-article} for a
     * line that cannot be reduced, and {@code manual.both} for a line beside the whole sale.
     */
    @Override
    public Laid lay(Caller caller, Counter counter, Claim wanted) {
        permissions.check(caller, Permission.MANUAL_DISCOUNT);
        long cap = settings.number(caller.brandId(), caller.storeId(), ManualSettings.capOf(caller.level()));
        ManualDiscount discount = ManualDiscount.of(wanted).within(new Rate(Math.toIntExact(cap)));
        boolean both = counter.claims(ManualDiscount.KIND).stream()
                .map(ManualDiscount::of)
                .anyMatch(laid -> (laid.lineNo() == null) != (discount.lineNo() == null));
        if (both) {
            throw new Refused(Reason.of("manual.both"));
        }
        long list = meant(counter, discount.lineNo()).stream()
                .filter(Item::isBought)
                .mapToLong(Item::listMinor)
                .sum();
        if (discount.lineNo() != null && list == 0) {
            throw new Refused(Reason.of("manual.no-article"));
        }
        discount.refusalOn(new Money(list, counter.currency())).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return Laid.of(discount.claim());
    }

    @Override
    public Optional<Logged> logged(Claim claim) {
        ManualDiscount discount = ManualDiscount.of(claim);
        String about = discount.lineNo() == null ? "whole sale" : "line " + discount.lineNo();
        return Optional.of(new Logged(Permission.MANUAL_DISCOUNT, "manual discount, " + about, discount.logged()));
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<ManualDiscount> laid =
                ask.claims(ManualDiscount.KIND).stream().map(ManualDiscount::of).toList();
        return () -> laid;
    }

    private static List<Item> meant(Counter counter, Integer lineNo) {
        List<Item> meant = counter.items().stream()
                .filter(item -> lineNo == null || item.lineNo() == lineNo)
                .toList();
        if (lineNo != null && meant.isEmpty()) {
            throw new Refused(Reason.of("basket.no-such-line", lineNo));
        }
        return meant;
    }
}
