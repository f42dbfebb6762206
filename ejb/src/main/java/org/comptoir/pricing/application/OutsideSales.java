package org.comptoir.pricing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.pricing.domain.Elsewhere;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.SqlBundle;

/** The programmes in force that no sale applies, from the snapshot, so that a quote can say so. */
@ApplicationScoped
public class OutsideSales implements FactSource {

    private Programmes programmes;
    private Map<String, Reason> kinds;

    protected OutsideSales() {}

    @Inject
    public OutsideSales(Programmes programmes, @Any Instance<ProgrammeKind> kinds) {
        this.programmes = programmes;
        this.kinds = kinds.stream()
                .filter(kind -> kind.outsideSales().isPresent())
                .collect(Collectors.toMap(
                        ProgrammeKind::kind, kind -> kind.outsideSales().orElseThrow()));
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        return () -> programmes.inForce(ask.brandId()).stream()
                .filter(version -> kinds.containsKey(version.kind()))
                .map(version -> new Elsewhere(
                        version.kind().toLowerCase(Locale.ROOT).replace('_', '-'),
                        version.id(),
                        kinds.get(version.kind())))
                .toList();
    }
}
