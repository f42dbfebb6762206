package org.comptoir.campaign.birthday.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.comptoir.campaign.birthday.domain.BirthdayParams;
import org.comptoir.campaign.birthday.domain.CardForm;
import org.comptoir.campaign.birthday.domain.Occasion;
import org.comptoir.catalog.application.Articles;
import org.comptoir.instrument.domain.Reward;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.run.application.Runs;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Birthday programmes, and the occasion of a run. */
@ApplicationScoped
public class BirthdayProgrammes {

    /** The kind of these programmes. */
    public static final String KIND = "BIRTHDAY";

    /** The job's name in runs, and of its XML. */
    public static final String JOB = "birthdaycards";

    private Programmes programmes;
    private Runs runs;
    private Articles articles;

    protected BirthdayProgrammes() {}

    @Inject
    public BirthdayProgrammes(Programmes programmes, Runs runs, Articles articles) {
        this.programmes = programmes;
        this.runs = runs;
        this.articles = articles;
    }

    /** Parameters of a run: the version is fixed when it is started, whatever is saved later. */
    public record RunParams(long programmeId, long versionId) {}

    /** A programme in force on a day; refuses {@code programme.unknown} for another brand's or another kind too. */
    public Occasion inForce(long brandId, long programmeId, LocalDate day) {
        return programmes.inForce(brandId, KIND).stream()
                .filter(version -> version.programmeId() == programmeId)
                .findFirst()
                .map(version -> occasion(version, day))
                .orElseThrow(() -> new Refused(Reason.of("programme.unknown", programmeId)));
    }

    /** What a run is for. */
    public Occasion of(RunInfo run) {
        RunParams params = runs.params(run, RunParams.class);
        return occasion(programmes.version(params.versionId()), run.businessDate());
    }

    /** What the run of that id is for; refuses {@code run.unknown}. */
    public Occasion of(long runId) {
        return of(runs.find(runId).orElseThrow(() -> new Refused(Reason.of("run.unknown", runId))));
    }

    /**
     * What a card of that form gives, null for an amount; refuses {@code birthday.product-unknown} for an article that is
     * not sold any more.
     */
    public Reward reward(long brandId, BirthdayParams params, CardForm form) {
        return switch (form) {
            case AMOUNT -> null;
            case RATE -> Reward.ofRate(new Rate(params.rateBp()));
            case PRODUCT ->
                articles.byReference(brandId, params.productReference().strip())
                        .map(article -> Reward.ofProduct(article.id(), article.reference()))
                        .orElseThrow(
                                () -> new Refused(Reason.of("birthday.product-unknown", params.productReference())));
        };
    }

    private Occasion occasion(ProgrammeVersion version, LocalDate day) {
        return new Occasion(version.programmeId(), version.id(), programmes.params(version, BirthdayParams.class), day);
    }
}
