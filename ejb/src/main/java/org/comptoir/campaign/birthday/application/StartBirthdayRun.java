package org.comptoir.campaign.birthday.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.campaign.birthday.domain.Occasion;
import org.comptoir.run.application.Runs;
import org.comptoir.run.domain.NewRun;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** Asks for the birthday cards of a day; a node takes the run within seconds and carries it out. */
@Stateless
@Requires(Permission.RUN_CAMPAIGN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartBirthdayRun {

    private BirthdayProgrammes programmes;
    private Runs runs;
    private Stores stores;
    private Clock clock;

    protected StartBirthdayRun() {}

    @Inject
    public StartBirthdayRun(BirthdayProgrammes programmes, Runs runs, Stores stores, Clock clock) {
        this.programmes = programmes;
        this.runs = runs;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * What to run.
     *
     * @param requestId made by the client; the same one again gives the first answer
     * @param businessDate whose birthdays; today of the caller's store or earlier
     * @param reason for the history
     */
    public record Request(
            @NotNull UUID requestId,
            long programmeId,
            @NotNull LocalDate businessDate,
            @Size(max = 200) String reason) {}

    /**
     * The run; the one there is when that day of the programme was started before. Refuses {@code programme.unknown},
     * {@code run.date-in-future} and {@code request.other-content}.
     */
    public RunInfo start(Caller caller, @Valid Request request) {
        LocalDate today = stores.store(caller.storeId()).today(clock);
        if (request.businessDate().isAfter(today)) {
            throw new Refused(Reason.of("run.date-in-future", request.businessDate(), today));
        }
        Occasion occasion = programmes.inForce(caller.brandId(), request.programmeId(), request.businessDate());
        return runs.start(
                caller,
                new NewRun(
                        request.requestId(),
                        BirthdayProgrammes.JOB,
                        request.businessDate(),
                        new BirthdayProgrammes.RunParams(occasion.programmeId(), occasion.versionId()),
                        request.reason()));
    }
}
