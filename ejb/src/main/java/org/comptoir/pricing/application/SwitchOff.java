package org.comptoir.pricing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.SwitchedOff;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.SqlBundle;

/** Switches a discount off for one basket, which is logged (F038, AT-03): the claim's text is the rule's code. */
@ApplicationScoped
public class SwitchOff implements ClaimKind, FactSource {

    /** Name of this kind of claim. */
    public static final String KIND = "switch-off";

    private static final Set<Stage> STAGES = Set.of(Stage.PRICE, Stage.CUSTOMER_RATE);

    private Instance<Rule> rules;
    private Permissions permissions;

    protected SwitchOff() {}

    @Inject
    public SwitchOff(@Any Instance<Rule> rules, Permissions permissions) {
        this.rules = rules;
        this.permissions = permissions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Refuses {@code pricing.rule-unknown} for what is no discount that can be switched off. */
    @Override
    public Laid lay(Caller caller, Counter counter, Claim wanted) {
        permissions.check(caller, Permission.SWITCH_OFF_DISCOUNT);
        boolean known =
                rules.stream().anyMatch(rule -> rule.code().equals(wanted.text()) && STAGES.contains(rule.stage()));
        if (!known) {
            throw new Refused(Reason.of("pricing.rule-unknown", wanted.text()));
        }
        return Laid.of(new Claim(KIND, 0, null, null, wanted.text()));
    }

    @Override
    public Optional<ClaimKind.Logged> logged(Claim claim) {
        return Optional.of(
                new ClaimKind.Logged(Permission.SWITCH_OFF_DISCOUNT, "rule " + claim.text(), "off for one basket"));
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<SwitchedOff> off = ask.claims(KIND).stream()
                .map(claim -> new SwitchedOff(claim.text()))
                .toList();
        return () -> off;
    }
}
