package org.comptoir.pricing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.pricing.domain.Limit;
import org.comptoir.pricing.domain.LimitLeft;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.SqlBundle;

/**
 * The limits that programmes state, read from the parameters of each version whatever its kind, and what they leave: read
 * in the caller's round trip, and only where a programme in force has a limit. A programme without a counter was never
 * saved with a limit: no till stops for it, and the ledger's check tells.
 */
@ApplicationScoped
public class Limits implements FactSource {

    private Programmes programmes;
    private LimitBook book;
    private Instance<ProgrammeKind> kinds;
    private final Map<Long, Limit> read = new ConcurrentHashMap<>();

    protected Limits() {}

    @Inject
    public Limits(Programmes programmes, LimitBook book, @Any Instance<ProgrammeKind> kinds) {
        this.programmes = programmes;
        this.book = book;
        this.kinds = kinds;
    }

    /** The limit that parameters of a kind state; refuses {@code programme.params-unreadable}. */
    public static Limit read(ProgrammeKind kind, String paramsJson) {
        if (!kind.takesLimit()) {
            return Limit.NONE;
        }
        try {
            Limit limit = Json.read(paramsJson, Limit.class);
            if (limit == null) {
                return Limit.NONE;
            }
            return countsItsUses(kind) ? limit.withoutUses() : limit;
        } catch (JsonbException | JsonException e) {
            throw new Refused(Reason.of("programme.params-unreadable", kind.kind()), e);
        }
    }

    /** The limit of stored parameters; those older than limits may have other fields of those names. */
    public Limit of(String kind, String paramsJson) {
        try {
            return kinds.stream()
                    .filter(known -> known.kind().equals(kind))
                    .findFirst()
                    .map(known -> read(known, paramsJson))
                    .orElse(Limit.NONE);
        } catch (Refused e) {
            return Limit.NONE;
        }
    }

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        List<ProgrammeVersion> limited = programmes.inForce(ask.brandId()).stream()
                .filter(version -> !of(version).isNone())
                .toList();
        if (limited.isEmpty()) {
            return List::of;
        }
        SqlBundle.Answer<LimitBook.Count> counts = book.counts(
                bundle, limited.stream().map(ProgrammeVersion::programmeId).toList());
        return () -> {
            Map<Long, LimitBook.Count> byId =
                    counts.rows().stream().collect(Collectors.toMap(LimitBook.Count::programmeId, Function.identity()));
            return limited.stream()
                    .filter(version -> byId.containsKey(version.programmeId()))
                    .map(version -> left(version, byId.get(version.programmeId())))
                    .toList();
        };
    }

    private LimitLeft left(ProgrammeVersion version, LimitBook.Count count) {
        return new LimitLeft(
                version.programmeId(), version.id(), version.name(), of(version), count.uses(), count.takenMinor());
    }

    /** A version never changes, so it is read once. */
    private Limit of(ProgrammeVersion version) {
        return read.computeIfAbsent(version.id(), id -> of(version.kind(), version.paramsJson()));
    }

    /** True for a kind with a number of uses of its own, such as coupons, which count them themselves. */
    private static boolean countsItsUses(ProgrammeKind kind) {
        return Arrays.stream(kind.form().getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch("maxUses"::equals);
    }
}
