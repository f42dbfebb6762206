package org.comptoir.pricing.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.pricing.domain.Programme;
import org.comptoir.pricing.domain.ProgrammeBook;
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
    private Instance<ProgrammeKind> kinds;
    private Audit audit;

    protected SaveProgramme() {}

    @Inject
    public SaveProgramme(ProgrammeBook book, @Any Instance<ProgrammeKind> kinds, Audit audit) {
        this.book = book;
        this.kinds = kinds;
        this.audit = audit;
    }

    /**
     * What to save.
     *
     * @param id the programme, null for a new one
     * @param version the edited version that the form showed, not looked at for a new programme
     * @param kind of a new programme; one that exists keeps its kind
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
     * {@code programme.no-such-param} for a field that parameters of the kind do not have, and what the kind refuses;
     * {@link StaleState} when somebody changed it after the form was shown.
     */
    public Saved save(Caller caller, @Valid Request request) {
        String former = null;
        Programme programme;
        if (request.id() == null) {
            programme = create(caller, request);
        } else {
            programme = editable(caller, request.id(), request.version());
            former = book.currentParams(programme);
            change(caller, programme, request, former);
        }
        kind(programme.kind())
                .saved(
                        caller,
                        new ProgrammeKind.Saved(
                                programme.id(),
                                programme.currentVersionId(),
                                programme.name(),
                                programme.isActive(),
                                request.paramsJson(),
                                former));
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
        Programme programme = new Programme(caller.brandId(), request.kind(), request.name(), book.newVersionId());
        book.add(programme);
        book.addVersion(programme, request.paramsJson(), caller.userId());
        return programme;
    }

    private Programme editable(Caller caller, long id, long version) {
        Programme programme =
                book.find(caller.brandId(), id).orElseThrow(() -> new Refused(Reason.of("programme.unknown", id)));
        if (programme.version() != version) {
            throw new StaleState("programme " + id);
        }
        return programme;
    }

    private void change(Caller caller, Programme programme, Request request, String former) {
        ProgrammeKind kind = kind(programme.kind());
        boolean newParams = !request.paramsJson().equals(former);
        if (newParams) {
            check(kind, request.paramsJson());
        } else {
            // what is in force already can always be stopped, renamed and put in force again
            kind.check(request.paramsJson());
        }
        programme.change(
                request.name(), request.active(), newParams ? book.newVersionId() : programme.currentVersionId());
        book.flush();
        if (newParams) {
            book.addVersion(programme, request.paramsJson(), caller.userId());
        }
    }

    private static void check(ProgrammeKind kind, String paramsJson) {
        ParamFields.check(kind, paramsJson);
        kind.check(paramsJson);
        if (kind.lowersPrices()) {
            Stackings.read(kind.kind(), paramsJson).check();
        }
    }

    private ProgrammeKind kind(String name) {
        return kinds.stream()
                .filter(known -> known.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("programme.kind-unknown", name)));
    }
}
