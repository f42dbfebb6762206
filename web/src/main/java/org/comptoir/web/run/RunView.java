package org.comptoir.web.run;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.run.application.PauseRun;
import org.comptoir.run.application.ResumeRun;
import org.comptoir.run.application.StopRun;
import org.comptoir.run.domain.Progress;
import org.comptoir.run.domain.RunState;
import org.comptoir.run.query.RunDetail;
import org.comptoir.web.shared.CurrentCaller;

/** One run: how far it is, what it left out, and its buttons. */
@Named
@ViewScoped
public class RunView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SKIPS = 100;

    private CurrentCaller currentCaller;
    private RunDetail query;
    private PauseRun pauseRun;
    private ResumeRun resumeRun;
    private StopRun stopRun;

    private long id;
    private boolean found;
    private transient RunDetail.Detail detail;

    protected RunView() {}

    @Inject
    public RunView(
            CurrentCaller currentCaller, RunDetail query, PauseRun pauseRun, ResumeRun resumeRun, StopRun stopRun) {
        this.currentCaller = currentCaller;
        this.query = query;
        this.pauseRun = pauseRun;
        this.resumeRun = resumeRun;
        this.stopRun = stopRun;
    }

    /** Reads it anew: when the page opens and at each look. Refuses {@code run.unknown}. */
    public void load() {
        detail = query.of(currentCaller.get(), id);
        found = true;
    }

    /** False when the run was refused, so that the page shows why and nothing else. */
    public boolean isFound() {
        return found;
    }

    /** Holds the run. */
    public String pause() {
        pauseRun.pause(currentCaller.get(), id);
        return again();
    }

    /** Lets it go on. */
    public String resume() {
        resumeRun.resume(currentCaller.get(), id);
        return again();
    }

    /** Ends it; what it did stays. */
    public String stop() {
        stopRun.stop(currentCaller.get(), id);
        return again();
    }

    private String again() {
        return "/office/run/run?faces-redirect=true&id=" + id;
    }

    /** The run as it was at the last look. */
    public RunDetail.Detail getDetail() {
        if (detail == null) {
            load();
        }
        return detail;
    }

    /** True while a node works on it or will. */
    public boolean isActive() {
        RunState state = getDetail().line().run().state();
        return state == RunState.REQUESTED || state == RunState.RUNNING;
    }

    /** True when a person can let it go on. */
    public boolean isResumable() {
        RunState state = getDetail().line().run().state();
        return state == RunState.PAUSED || state == RunState.STOPPED || state == RunState.FAILED;
    }

    /** Items looked at so far. */
    public long getSeen() {
        return getDetail().line().done() + getDetail().line().skipped();
    }

    /** Items to look at, at least 1 so that the bar has a length. */
    public long getExpected() {
        Long expected = getDetail().line().run().expected();
        return Math.max(1, expected == null ? getSeen() : expected);
    }

    /** The first items that were left out, each with why. */
    public List<Progress.Skip> getSkips() {
        return query.skips(currentCaller.get(), id, 0, SKIPS);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
