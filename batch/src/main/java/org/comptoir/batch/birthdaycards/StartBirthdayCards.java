package org.comptoir.batch.birthdaycards;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Caller;
import org.comptoir.batch.shared.RunTakeOver;
import org.comptoir.campaign.birthday.application.StartBirthdayRun;
import org.comptoir.run.domain.RunInfo;

/** Starts a run and looks for work at once, so that nobody waits for the next tick. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartBirthdayCards {

    private StartBirthdayRun start;
    private RunTakeOver takeOver;

    protected StartBirthdayCards() {}

    @Inject
    public StartBirthdayCards(StartBirthdayRun start, RunTakeOver takeOver) {
        this.start = start;
        this.takeOver = takeOver;
    }

    /** As {@link StartBirthdayRun#start}; the run has been taken by a node, or waits for one, when this returns. */
    public RunInfo start(Caller caller, StartBirthdayRun.Request request) {
        RunInfo run = start.start(caller, request);
        takeOver.tick();
        return run;
    }
}
