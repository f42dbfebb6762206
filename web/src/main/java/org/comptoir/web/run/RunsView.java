package org.comptoir.web.run;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.run.query.RunList;
import org.comptoir.web.shared.CurrentCaller;

/** The history of jobs, the newest first. */
@Named
@RequestScoped
public class RunsView {

    private static final int SIZE = 25;

    private CurrentCaller currentCaller;
    private RunList query;

    private int from;
    private RunList.Page page;

    protected RunsView() {}

    @Inject
    public RunsView(CurrentCaller currentCaller, RunList query) {
        this.currentCaller = currentCaller;
        this.query = query;
    }

    /** The part of the history that starts at {@link #getFrom}. */
    public RunList.Page getPage() {
        if (page == null) {
            page = query.page(currentCaller.get(), null, Math.max(0, from), SIZE);
        }
        return page;
    }

    /** Where the next part begins; 0 when there is none. */
    public int getNext() {
        return getPage().total() > from + SIZE ? from + SIZE : 0;
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }
}
