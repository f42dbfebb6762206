package org.comptoir.loyalty.conditional.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.loyalty.conditional.domain.ConditionalParams;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Programme;
import org.comptoir.pricing.domain.ProgrammeBook;
import org.comptoir.shared.application.ClientRequests;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/**
 * Copies the rates of a store, or those of all stores, to another store (F036): the programme's next version. Rates that
 * the other store has already stay as they are, and so does what the programme says of stacking.
 */
@Stateless
@Requires(value = Permission.EDIT_PROGRAMMES, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CopyRates {

    private static final String OPERATION = "copy-rates";

    private ProgrammeBook book;
    private SaveProgramme saveProgramme;
    private ClientRequests requests;
    private Stores stores;
    private Sql sql;

    protected CopyRates() {}

    @Inject
    public CopyRates(ProgrammeBook book, SaveProgramme saveProgramme, ClientRequests requests, Stores stores, Sql sql) {
        this.book = book;
        this.saveProgramme = saveProgramme;
        this.requests = requests;
        this.stores = stores;
        this.sql = sql;
    }

    /**
     * What to copy.
     *
     * @param id client-made; a replay gives the first answer
     * @param version the edited version that was seen
     * @param from code of the store, null for the rates of all stores
     * @param to code of the other store
     */
    public record Request(
            @NotNull UUID id,
            long programmeId,
            long version,
            String from,
            @NotNull String to) {}

    /**
     * Id of the new version. Refuses {@code programme.unknown}, also for a programme of another kind,
     * {@code edit.conflict}, {@code store.code-unknown}, {@code conditional.same-store},
     * {@code conditional.nothing-to-copy} and what the kind refuses.
     */
    public long copy(Caller caller, @Valid Request request) {
        String hash = Hash.of(Json.write(request));
        return requests.once(request.id(), OPERATION, hash, () -> {
            long version = save(caller, request);
            SqlBundle write = sql.bundle();
            requests.remember(write, request.id(), OPERATION, hash, version);
            write.run();
            return version;
        });
    }

    private long save(Caller caller, Request request) {
        Programme programme = book.find(caller.brandId(), request.programmeId())
                .filter(known -> known.kind().equals(ConditionalTerms.KIND))
                .orElseThrow(() -> new Refused(Reason.of("programme.unknown", request.programmeId())));
        if (programme.version() != request.version()) {
            throw new Refused(Reason.of("edit.conflict"));
        }
        if (request.to().equals(request.from())) {
            throw new Refused(Reason.of("conditional.same-store", request.to()));
        }
        stores.checkCodes(
                caller.brandId(),
                request.from() == null ? List.of(request.to()) : List.of(request.from(), request.to()));
        String former = book.currentParams(programme);
        ConditionalParams now = Json.read(former, ConditionalParams.class);
        ConditionalParams copied = now.copied(request.from(), request.to());
        if (copied.equals(now)) {
            throw new Refused(Reason.of("conditional.nothing-to-copy", request.to()));
        }
        return saveProgramme
                .save(
                        caller,
                        new SaveProgramme.Request(
                                programme.id(),
                                programme.version(),
                                programme.kind(),
                                programme.name(),
                                programme.isActive(),
                                with(copied.rows(), former)))
                .versionId();
    }

    /** The parameters with other rows: stacking and limits stay. */
    private static String with(List<ConditionalParams.Row> rows, String paramsJson) {
        return jakarta.json.Json.createObjectBuilder(Json.read(paramsJson, JsonObject.class))
                .add("rows", Json.read(Json.write(rows), JsonArray.class))
                .build()
                .toString();
    }
}
