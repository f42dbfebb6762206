package org.comptoir.pricing.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.pricing.domain.Programme;
import org.comptoir.pricing.domain.ProgrammeBook;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;

/**
 * Makes a programme, or gives it another version; the old versions stay what they are. Parameters equal to those in
 * force make no new version.
 */
@Stateless
@Requires(value = Permission.EDIT_PROGRAMMES, audited = false)
public class SaveProgramme {

    private ProgrammeBook book;
    private LimitBook limits;
    private Instance<ProgrammeKind> kinds;
    private Audit audit;

    protected SaveProgramme() {}

    @Inject
    public SaveProgramme(ProgrammeBook book, LimitBook limits, @Any Instance<ProgrammeKind> kinds, Audit audit) {
        this.book = book;
        this.limits = limits;
        this.kinds = kinds;
        this.audit = audit;
    }

    /**
     * What to save.
     *
     * @param id the programme, null for a new one
     * @param version the edited version that the form showed, not looked at for a new programme
     * @param kind of a new programme; one that exists keeps its kind
     * @param active whether it is in force; a new one can be prepared inactive
     */
    public record Request(
            Long id,
            long version,
            @NotBlank @Size(max = 30) String kind,
            @NotBlank @Size(max = 100) String name,
            boolean active,
            @NotNull String paramsJson) {

        /** A new programme, active. */
        public static Request create(String kind, String name, String paramsJson) {
            return new Request(null, 0, kind, name, true, paramsJson);
        }
    }

    /** Ids of the programme and of its version in force. */
    public record Saved(long programmeId, long versionId) {}

    /**
     * Saves; refuses {@code programme.kind-unknown}, {@code programme.unknown}, {@code programme.name-taken},
     * {@code programme.no-such-param} for a field that parameters of the kind do not have, {@code programme.param-type}
     * for a value that its field does not take, {@code programme.sole-taken} when another one that must be the only one
     * was saved at the same moment, and what the kind refuses; {@link StaleState} when somebody changed it after the form
     * was shown. Inactive with the parameters in force, nothing of them is checked: what they name may be gone, and
     * stopping is possible all the same. Putting it in force again checks everything.
     */
    public Saved save(Caller caller, @Valid Request request) {
        book.moved();
        Programme programme = request.id() == null ? create(caller, request) : change(caller, request);
        programme.beSole(soleName(programme, request.paramsJson()));
        book.flush();
        book.moved();
        audit.allowed(
                caller,
                Permission.EDIT_PROGRAMMES,
                "programme " + programme.id(),
                programme.name() + (programme.isActive() ? "" : " (off)") + " " + request.paramsJson());
        return new Saved(programme.id(), programme.currentVersionId());
    }

    private Programme create(Caller caller, Request request) {
        ProgrammeKind kind = kind(request.kind());
        check(kind, request.paramsJson());
        Programme programme =
                new Programme(caller.brandId(), request.kind(), request.name(), request.active(), book.newVersionId());
        book.add(programme);
        addVersion(programme, kind, caller, request);
        kind.saved(caller, saved(programme, request.paramsJson(), null));
        return programme;
    }

    private void addVersion(Programme programme, ProgrammeKind kind, Caller caller, Request request) {
        book.addVersion(programme, request.paramsJson(), caller.userId());
        if (!Limits.read(kind, request.paramsJson()).isNone()) {
            limits.open(programme.id());
        }
    }

    private Programme editable(Caller caller, long id, long version) {
        Programme programme =
                book.find(caller.brandId(), id).orElseThrow(() -> new Refused(Reason.of("programme.unknown", id)));
        if (programme.version() != version) {
            throw new StaleState("programme " + id);
        }
        return programme;
    }

    private Programme change(Caller caller, Request request) {
        Programme programme = editable(caller, request.id(), request.version());
        String former = book.currentParams(programme);
        boolean newParams = !request.paramsJson().equals(former)
                && !isReadTheSame(kind(programme.kind()), request.paramsJson(), former);
        if (newParams) {
            check(kind(programme.kind()), request.paramsJson());
        } else if (request.active()) {
            // fields that are in force already, known or not, do not keep it from being put in force again
            kind(programme.kind()).check(request.paramsJson());
        }
        programme.change(
                request.name(), request.active(), newParams ? book.newVersionId() : programme.currentVersionId());
        book.flush();
        if (newParams) {
            addVersion(programme, kind(programme.kind()), caller, request);
        }
        if (newParams || request.active()) {
            kind(programme.kind()).saved(caller, saved(programme, request.paramsJson(), former));
        } else {
            installed(programme.kind()).ifPresent(kind -> kind.stopped(caller, programme.id()));
        }
        return programme;
    }

    /** What no other one may be called beside it; null when any number may be in force, or it is off. */
    private String soleName(Programme programme, String paramsJson) {
        return programme.isActive()
                ? kind(programme.kind()).soleName(paramsJson).orElse(null)
                : null;
    }

    private static ProgrammeKind.Saved saved(Programme programme, String paramsJson, String former) {
        return new ProgrammeKind.Saved(
                programme.id(),
                programme.currentVersionId(),
                programme.name(),
                programme.isActive(),
                paramsJson,
                former);
    }

    /** True for another text that the kind reads as the same: a screen writes the parameters its own way. */
    private static boolean isReadTheSame(ProgrammeKind kind, String paramsJson, String former) {
        ParamFields.check(kind, paramsJson);
        try {
            return Objects.equals(Json.read(paramsJson, kind.form()), Json.read(former, kind.form()))
                    && (!kind.lowersPrices()
                            || Stackings.read(kind.kind(), paramsJson).equals(Stackings.read(kind.kind(), former)))
                    && Limits.read(kind, paramsJson).equals(Limits.read(kind, former));
        } catch (JsonbException | JsonException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void check(ProgrammeKind kind, String paramsJson) {
        ParamFields.check(kind, paramsJson);
        kind.check(paramsJson);
        if (kind.lowersPrices()) {
            Stackings.read(kind.kind(), paramsJson).check();
        }
        Limits.read(kind, paramsJson).check();
    }

    private ProgrammeKind kind(String name) {
        return installed(name).orElseThrow(() -> new Refused(Reason.of("programme.kind-unknown", name)));
    }

    private Optional<ProgrammeKind> installed(String name) {
        return kinds.stream().filter(known -> known.kind().equals(name)).findFirst();
    }
}
