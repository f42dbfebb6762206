package org.comptoir.pricing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.pricing.domain.Stacked;
import org.comptoir.pricing.domain.Stacking;
import org.comptoir.pricing.domain.StackingParams;
import org.comptoir.pricing.domain.StageOrder;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.SqlBundle;

/**
 * The stacking that programmes state, read from the parameters of each version whatever its kind, and that of rules without
 * a programme; all from the snapshot.
 */
@ApplicationScoped
public class Stackings implements FactSource {

    private Programmes programmes;
    private final Map<Long, Stacking> read = new ConcurrentHashMap<>();

    protected Stackings() {}

    @Inject
    public Stackings(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The parameters as documents have them; {@code category} is what promotions called it before. */
    public record Written(
            Boolean appliesToDiscounted, Boolean appliesToOnSale, String exclusiveCategory, String category) {

        Stacking stacking() {
            return new Stacking(
                    appliesToDiscounted, appliesToOnSale, exclusiveCategory == null ? category : exclusiveCategory);
        }
    }

    /** The stacking that parameters state; refuses {@code programme.params-unreadable}. */
    public static Stacking read(String kind, String paramsJson) {
        try {
            Written written = Json.read(paramsJson, Written.class);
            return written == null ? Stacking.PLAIN : written.stacking();
        } catch (JsonbException | JsonException e) {
            throw new Refused(Reason.of("programme.params-unreadable", kind), e);
        }
    }

    /** Parameters with the stacking that former ones of the kind stated: for a form that does not show it. */
    public static String carried(String kind, String formerJson, String paramsJson) {
        Stacking former = read(kind, formerJson);
        if (former.takesAll()) {
            return paramsJson;
        }
        JsonObject merged = jakarta.json.Json.createObjectBuilder(Json.read(Json.write(former), JsonObject.class))
                .addAll(jakarta.json.Json.createObjectBuilder(Json.read(paramsJson, JsonObject.class)))
                .build();
        return merged.toString();
    }

    /** The stacking of a version in force or not, when it states one; nothing for null. */
    public Optional<Stacked> of(Long versionId) {
        return versionId == null ? Optional.empty() : of(programmes.version(versionId));
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        return () -> {
            List<Object> facts = new ArrayList<>();
            for (ProgrammeVersion version : programmes.inForce(ask.brandId())) {
                of(version).ifPresent(facts::add);
            }
            brand(ask.brandId()).ifPresent(params -> {
                facts.add(StageOrder.of(params.order()));
                params.rules().forEach(of -> facts.add(Stacked.ofRule(of.rule(), of.stacking())));
            });
            return facts;
        };
    }

    /** What the brand says beside its programmes; of several programmes of that kind the first by name. */
    private Optional<StackingParams> brand(long brandId) {
        return programmes.inForce(brandId, StackingParams.KIND).stream()
                .findFirst()
                .map(version -> programmes.params(version, StackingParams.class));
    }

    private static Stacking stored(ProgrammeVersion version) {
        try {
            return read(version.kind(), version.paramsJson());
        } catch (Refused e) {
            return Stacking.PLAIN;
        }
    }

    /** A version never changes, so it is read once; one older than stacking may have other fields of those names. */
    private Optional<Stacked> of(ProgrammeVersion version) {
        Stacking stacking = read.computeIfAbsent(version.id(), id -> stored(version));
        return stacking.takesAll() ? Optional.empty() : Optional.of(Stacked.of(version, stacking));
    }
}
