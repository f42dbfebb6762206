package org.comptoir.web.rest.run;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.campaign.birthday.application.BirthdayProgrammes;
import org.comptoir.campaign.birthday.application.PreviewBirthdayRun;
import org.comptoir.campaign.birthday.application.StartBirthdayRun;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.run.application.PauseRun;
import org.comptoir.run.application.ResumeRun;
import org.comptoir.run.application.StopRun;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.run.query.RunDetail;
import org.comptoir.run.query.RunList;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.comptoir.web.rest.shared.PageOf;

/** Calls of the runs' use cases; a run of another brand is not known. */
@RequestScoped
public class RunCalls {

    private static final int SHOWN = 100;

    @Inject
    private CurrentCaller current;

    @Inject
    private StartBirthdayRun startBirthdayRun;

    @Inject
    private PreviewBirthdayRun previewBirthdayRun;

    @Inject
    private PauseRun pauseRun;

    @Inject
    private ResumeRun resumeRun;

    @Inject
    private StopRun stopRun;

    @Inject
    private RunDetail runDetail;

    @Inject
    private RunList runList;

    @Inject
    private ProgrammeList programmes;

    @Inject
    private Problems texts;

    RunBodies.RunBody start(RunBodies.Start wanted) {
        known(wanted.job());
        RunInfo run = startBirthdayRun.start(
                current.caller(),
                new StartBirthdayRun.Request(
                        wanted.requestId(), programme(wanted.programme()), wanted.businessDate(), wanted.reason()));
        return body(new RunList.Line(run, 0, 0), null, null);
    }

    RunBodies.Preview preview(RunBodies.Look wanted) {
        known(wanted.job());
        PreviewBirthdayRun.Preview preview = previewBirthdayRun.preview(
                current.caller(),
                new PreviewBirthdayRun.Request(programme(wanted.programme()), wanted.businessDate(), 0, SHOWN));
        return new RunBodies.Preview(
                preview.customers(),
                preview.cards(),
                Amount.of(preview.totalMinor(), current.currency()),
                preview.expiresOn(),
                preview.excludedByReason(),
                preview.excluded().stream()
                        .map(one -> excluded(one.customer().number(), null, one.refusal()))
                        .toList());
    }

    PageOf<RunBodies.RunBody> page(String job, int page, int size) {
        RunList.Page found = runList.page(current.caller(), job, Math.multiplyExact(page, size), size);
        return new PageOf<>(
                found.lines().stream().map(line -> body(line, null, null)).toList(), found.total());
    }

    RunBodies.RunBody run(long id) {
        RunDetail.Detail detail = runDetail.of(current.caller(), id);
        return body(
                detail.line(),
                detail.parts().stream()
                        .map(part ->
                                new RunBodies.Part(part.partNo(), part.doneCount(), part.skippedCount(), part.done()))
                        .toList(),
                runDetail.skips(current.caller(), id, 0, SHOWN).stream()
                        .map(skip -> excluded(null, skip.itemId(), skip.reason()))
                        .toList());
    }

    RunBodies.RunBody pause(long id) {
        runDetail.of(current.caller(), id);
        pauseRun.pause(current.caller(), id);
        return run(id);
    }

    RunBodies.RunBody resume(long id) {
        runDetail.of(current.caller(), id);
        resumeRun.resume(current.caller(), id);
        return run(id);
    }

    RunBodies.RunBody stop(long id) {
        runDetail.of(current.caller(), id);
        stopRun.stop(current.caller(), id);
        return run(id);
    }

    private static void known(String job) {
        if (!job.equals(BirthdayProgrammes.JOB)) {
            throw new Refused(Reason.of("run.job-unknown", job));
        }
    }

    private long programme(String name) {
        return programmes
                .named(current.caller(), name)
                .orElseThrow(() -> new Refused(Reason.of("programme.unknown", name)))
                .id();
    }

    private RunBodies.Excluded excluded(Long customer, Long item, Reason reason) {
        return new RunBodies.Excluded(customer, item, reason.code(), reason.args(), texts.text(reason));
    }

    private static RunBodies.RunBody body(
            RunList.Line line, List<RunBodies.Part> parts, List<RunBodies.Excluded> excluded) {
        RunInfo run = line.run();
        return new RunBodies.RunBody(
                run.id(),
                run.job(),
                run.businessDate(),
                run.reason(),
                run.state().name(),
                run.expected(),
                line.done(),
                line.skipped(),
                run.startedAt(),
                run.endedAt(),
                run.errorCode(),
                parts,
                excluded);
    }
}
