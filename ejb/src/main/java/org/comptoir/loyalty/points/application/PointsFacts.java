package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.customer.application.PriceLists;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.loyalty.points.domain.LaidRedemption;
import org.comptoir.loyalty.points.domain.OpenGifts;
import org.comptoir.loyalty.points.domain.PointsOffer;
import org.comptoir.loyalty.points.domain.PointsOtherList;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Elsewhere;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.SqlBundle;

/**
 * The points programme in force from the snapshot, and what was laid on the basket with the points there are for it. The
 * sale's price list is asked for only where a programme is kept to some, and what is kept of a point only where one keeps it;
 * a booking reads that after it has locked the customer's accounts.
 */
@ApplicationScoped
public class PointsFacts implements FactSource {

    private PointsProgrammes programmes;
    private PriceLists priceLists;
    private Ledger ledger;

    protected PointsFacts() {}

    @Inject
    public PointsFacts(PointsProgrammes programmes, PriceLists priceLists, Ledger ledger) {
        this.programmes = programmes;
        this.priceLists = priceLists;
        this.ledger = ledger;
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<Claim> laid = PointsClaims.of(ask.claims());
        List<PointsProgrammes.InForce> here = programmes.allAt(ask.brandId(), ask.storeId());
        boolean explains =
                ask.explain() && !here.isEmpty() && here.get(0).terms().takesPoints();
        boolean spends = ask.customerId() != null && (!laid.isEmpty() || explains);
        SqlBundle.Answer<Lot> lots = spends ? ledger.lots(bundle, ask.customerId()) : null;
        boolean kept = ask.customerId() != null
                && here.stream().anyMatch(known -> known.terms().keptToPriceLists());
        Supplier<String> list = kept
                ? priceLists.ask(new PriceLists.Buyer(ask.brandId(), ask.storeId(), ask.customerId()), bundle)
                : () -> null;
        boolean fractions = ask.customerId() != null
                && here.stream().anyMatch(known -> known.terms().keepsFractions());
        SqlBundle.Answer<Account> accounts = fractions ? ledger.look(bundle, ask.customerId(), List.of()) : null;
        return () -> {
            Member member = new Member(ask.customerId() != null, accounts == null ? 0 : kept(accounts.rows()));
            List<Object> facts = new ArrayList<>(elsewhere(ask.brandId(), here, list.get()));
            if (!here.isEmpty()) {
                facts.add(earning(here, member, list.get()));
                long spendable = lots == null ? 0 : Lots.spendable(lots.rows(), ask.day());
                facts.addAll(laid(here.get(0), laid, spendable));
                if (spends && laid.isEmpty()) {
                    facts.add(new OpenGifts(here.get(0).versionId(), here.get(0).terms(), spendable));
                }
            }
            return facts;
        };
    }

    /** Whether somebody collects, and the hundredths of a point that are kept of earlier sales. */
    private record Member(boolean known, long keptHundredths) {}

    private static long kept(List<Account> accounts) {
        return Ledger.ofKind(accounts, AccountKind.POINT_HUNDREDTHS)
                .map(Account::balance)
                .orElse(0L);
    }

    /** Those under which the sale does not earn, and why; the first of them all is told of by its rule. */
    private List<Elsewhere> elsewhere(long brandId, List<PointsProgrammes.InForce> here, String list) {
        PointsProgrammes.InForce told = here.stream()
                .filter(known -> list == null || known.terms().earnsOn(list))
                .findFirst()
                .orElse(here.isEmpty() ? null : here.get(0));
        return programmes.ofBrand(brandId).stream()
                .filter(known -> !known.equals(told))
                .map(known -> new Elsewhere(
                        PointsRule.CODE,
                        known.versionId(),
                        here.contains(known) ? beside(known, told, list) : Reason.of("points.other-store")))
                .toList();
    }

    private static Reason beside(PointsProgrammes.InForce known, PointsProgrammes.InForce told, String list) {
        return list == null || known.terms().earnsOn(list)
                ? Reason.of("points.other-programme", told.name())
                : PointsRule.otherList(known.terms(), list);
    }

    /** What the sale earns under; the price list is null where it does not matter. */
    private static Object earning(List<PointsProgrammes.InForce> here, Member member, String list) {
        PointsProgrammes.InForce first = here.get(0);
        return here.stream()
                .filter(known -> list == null || known.terms().earnsOn(list))
                .findFirst()
                .map(known -> (Object)
                        new PointsOffer(known.versionId(), known.terms(), member.known(), member.keptHundredths()))
                .orElseGet(() -> new PointsOtherList(first.versionId(), first.terms(), list));
    }

    private static List<Object> laid(PointsProgrammes.InForce programme, List<Claim> laid, long spendable) {
        List<Object> facts = new ArrayList<>();
        laid.forEach(claim -> facts.add(new LaidRedemption(
                programme.versionId(),
                claim.key(),
                PointsClaims.redemption(programme.terms(), claim, spendable).orElse(null))));
        return facts;
    }
}
