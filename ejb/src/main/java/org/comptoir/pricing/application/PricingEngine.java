package org.comptoir.pricing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Pricing;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.shared.sql.SqlBundle;

/** The kernel with the rules and fact sources that are installed. */
@ApplicationScoped
public class PricingEngine {

    private Pricing pricing;
    private List<FactSource> sources;

    protected PricingEngine() {}

    @Inject
    public PricingEngine(@Any Instance<Rule> rules, @Any Instance<FactSource> sources) {
        this.pricing = new Pricing(rules.stream().toList());
        this.sources = sources.stream().toList();
    }

    /** Adds every source's queries to the bundle; the facts are there after it has run. */
    public Supplier<Facts> ask(FactSource.Ask ask, SqlBundle bundle) {
        List<Supplier<List<?>>> answers =
                sources.stream().map(source -> source.ask(ask, bundle)).toList();
        return () -> Facts.of(answers.stream()
                .flatMap(answer -> (Stream<?>) answer.get().stream())
                .toList());
    }

    /** Prices items: pure, preview and booking alike. */
    public Quote price(List<Item> items, Facts facts, String currency, LocalDateTime now) {
        return pricing.price(items, facts, currency, now);
    }
}
