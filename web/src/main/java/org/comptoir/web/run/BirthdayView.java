package org.comptoir.web.run;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.batch.birthdaycards.StartBirthdayCards;
import org.comptoir.campaign.birthday.application.BirthdayProgrammes;
import org.comptoir.campaign.birthday.application.PreviewBirthdayRun;
import org.comptoir.campaign.birthday.application.StartBirthdayRun;
import org.comptoir.campaign.birthday.domain.BirthdayParams;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.web.shared.CodeText;
import org.comptoir.web.shared.CurrentCaller;

/** Birthday cards of a day: what a run would do, and its start. The request's id is made here, so a double click is one. */
@Named
@ViewScoped
public class BirthdayView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LISTED = 50;

    private CurrentCaller currentCaller;
    private Programmes programmes;
    private PreviewBirthdayRun previewRun;
    private StartBirthdayCards startCards;
    private CodeText texts;
    private Clock clock;

    private final UUID requestId = UUID.randomUUID();
    private Long programmeId;
    private LocalDate day;
    private String reason;
    private transient PreviewBirthdayRun.Preview preview;

    protected BirthdayView() {}

    @Inject
    public BirthdayView(
            CurrentCaller currentCaller,
            Programmes programmes,
            PreviewBirthdayRun previewRun,
            StartBirthdayCards startCards,
            CodeText texts,
            Clock clock) {
        this.currentCaller = currentCaller;
        this.programmes = programmes;
        this.previewRun = previewRun;
        this.startCards = startCards;
        this.texts = texts;
        this.clock = clock;
    }

    /** Today and the first programme, unless the address says others. */
    public void load() {
        if (day == null) {
            day = currentCaller.getStore().today(clock);
        }
        if (programmeId == null) {
            programmeId = getProgrammes().stream()
                    .findFirst()
                    .map(ProgrammeVersion::programmeId)
                    .orElse(null);
        }
    }

    /** What a run would do now; null without a programme. Nothing is written. */
    public PreviewBirthdayRun.Preview getPreview() {
        if (preview == null && programmeId != null && day != null) {
            preview = previewRun.preview(
                    currentCaller.get(), new PreviewBirthdayRun.Request(programmeId, day, 0, LISTED));
        }
        return preview;
    }

    /** Starts the run, or shows the one there is for that day. */
    public String start() {
        RunInfo run = startCards.start(
                currentCaller.get(), new StartBirthdayRun.Request(requestId, programmeId, day, reason));
        return "/office/run/run?faces-redirect=true&id=" + run.id();
    }

    /** What the programme gives, in a line; empty without a programme. */
    public String getGives() {
        return getProgrammes().stream()
                .filter(version -> programmeId != null && version.programmeId() == programmeId)
                .findFirst()
                .map(version -> gives(programmes.params(version, BirthdayParams.class)))
                .orElse("");
    }

    private String gives(BirthdayParams params) {
        return params.forms().stream()
                .map(form -> switch (form) {
                    case AMOUNT -> texts.value(null, params.amountMinor());
                    case RATE -> "\u2212" + texts.rate(params.rateBp());
                    case PRODUCT -> params.productReference();
                })
                .collect(Collectors.joining(" + "));
    }

    /** Birthday programmes in force. */
    public List<ProgrammeVersion> getProgrammes() {
        return programmes.inForce(currentCaller.get().brandId(), BirthdayProgrammes.KIND);
    }

    public Long getProgrammeId() {
        return programmeId;
    }

    public void setProgrammeId(Long programmeId) {
        this.programmeId = programmeId;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
