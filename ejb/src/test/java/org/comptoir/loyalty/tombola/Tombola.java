package org.comptoir.loyalty.tombola;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.comptoir.access.domain.Caller;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.EffectBooker;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.pricing.application.ClaimKind;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.SqlBundle;

/**
 * A programme that the shop does not know: a ticket {@code TOMBOLA-...} laid on the basket takes an amount off, and the
 * customer's wins are counted in an account of its own.
 */
final class Tombola {

    static final String KIND = "TOMBOLA";
    static final String RULE = "tombola";

    private Tombola() {}

    /** Its parameters. */
    public record Terms(long prizeMinor) {}

    /** What the rule knows. */
    public record Offer(long versionId, Terms terms, boolean ticket) {}

    @ApplicationScoped
    public static class Kind implements ProgrammeKind {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Class<? extends Record> form() {
            return Terms.class;
        }

        @Override
        public void check(String paramsJson) {
            if (Json.read(paramsJson, Terms.class).prizeMinor() <= 0) {
                throw new Refused(new Reason("tombola.prize", List.of()));
            }
        }
    }

    @ApplicationScoped
    public static class Tickets implements ClaimKind {
        @Override
        public String kind() {
            return RULE;
        }

        @Override
        public Laid lay(Caller caller, Counter counter, Claim wanted) {
            counter.customer();
            return Laid.of(new Claim(RULE, 0, null, null, wanted.text()));
        }

        @Override
        public Optional<Claim> typed(Caller caller, Counter counter, String code) {
            return code.startsWith("TOMBOLA-") ? Optional.of(new Claim(RULE, 0, null, null, code)) : Optional.empty();
        }
    }

    @ApplicationScoped
    public static class Facts implements FactSource {
        @Inject
        Programmes programmes;

        @Override
        public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
            boolean ticket = !ask.claims(RULE).isEmpty();
            return () -> programmes.inForce(ask.brandId(), KIND).stream()
                    .map(version -> new Offer(version.id(), programmes.params(version, Terms.class), ticket))
                    .toList();
        }
    }

    @ApplicationScoped
    public static class Prize implements Rule {
        @Override
        public String code() {
            return RULE;
        }

        @Override
        public Stage stage() {
            return Stage.COUPON;
        }

        @Override
        public void apply(Work work) {
            work.facts().all(Offer.class).forEach(offer -> {
                if (!offer.ticket()) {
                    work.notApplied(
                            offer.versionId(),
                            new Reason("tombola.no-ticket", List.of()),
                            new Reason("tombola.draw", List.of()));
                    return;
                }
                Work.Source source = new Work.Source(offer.versionId(), null, new Reason("tombola.won", List.of()));
                if (work.spread(offer.terms().prizeMinor(), work.reducible(), source) > 0) {
                    work.count(Account.VISITS, 1, source);
                }
            });
        }
    }

    @ApplicationScoped
    public static class Booker implements EffectBooker {
        @Inject
        Ledger ledger;

        @Inject
        Ids ids;

        @Override
        public String rule() {
            return RULE;
        }

        static String account(long customerId) {
            return RULE + ":" + customerId;
        }

        @Override
        public void book(BookingPlan plan, List<Effect> effects) {
            effects.stream()
                    .filter(effect -> effect.kind() == Effect.Kind.COUNTED)
                    .forEach(effect -> move(plan, effect.amount(), "TOMBOLA_WON"));
        }

        @Override
        public void reverse(BookingPlan plan, Reversal reversal) {
            if (reversal.whole()) {
                move(plan, -1, "TOMBOLA_TAKEN_BACK");
            }
        }

        private void move(BookingPlan plan, long wins, String kind) {
            Posting posting = Posting.of(kind, null);
            Optional<Account> known = plan.ofCode(account(plan.customerId()));
            if (known.isPresent()) {
                posting.move(known.get(), wins, null);
            } else {
                long id = ids.next();
                plan.write(bundle -> ledger.open(
                        bundle,
                        plan.context(),
                        new Ledger.NewAccount(
                                id,
                                account(plan.customerId()),
                                AccountKind.CYCLE_VISITS,
                                Account.VISITS,
                                plan.customerId(),
                                null,
                                wins,
                                null)));
                posting.open(id, Account.VISITS, wins);
            }
            long contra = ledger.contra(Contra.COUNTED, plan.context().caller().storeId(), Account.VISITS);
            plan.post(ledger, posting.contra(contra, Account.VISITS, -wins));
        }
    }
}
