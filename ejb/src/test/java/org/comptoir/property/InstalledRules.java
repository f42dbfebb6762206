package org.comptoir.property;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.harness.Container;
import org.comptoir.pricing.domain.Rule;
import org.jboss.weld.proxy.WeldClientProxy;

/** The rules that the shop has installed, as CDI finds them. */
final class InstalledRules {

    @Inject
    @Any
    private Instance<Rule> rules;

    private InstalledRules() {}

    /** All of them, without their proxies: what is tried is pure. */
    static List<Rule> all() {
        InstalledRules installed = new InstalledRules();
        Container.inject(installed);
        return installed.rules.stream().map(InstalledRules::bare).toList();
    }

    private static Rule bare(Rule rule) {
        return rule instanceof WeldClientProxy proxy
                ? (Rule) proxy.getMetadata().getContextualInstance()
                : rule;
    }
}
