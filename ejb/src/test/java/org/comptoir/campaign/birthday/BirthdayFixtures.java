package org.comptoir.campaign.birthday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.comptoir.access.domain.Caller;
import org.comptoir.campaign.birthday.application.IssueBirthdayCards;
import org.comptoir.campaign.birthday.application.NextBirthdays;
import org.comptoir.campaign.birthday.application.PlanBirthdayRun;
import org.comptoir.campaign.birthday.application.StartBirthdayRun;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.run.domain.RunLease;
import org.comptoir.run.domain.RunPart;
import org.comptoir.shared.sql.Sql;

/** A birthday programme, customers with birthdays, and a node that carries out runs without a batch runtime. */
@ApplicationScoped
public class BirthdayFixtures {

    @Inject
    private Fixtures fixtures;

    @Inject
    private Sql sql;

    @Inject
    private SaveProgramme saveProgramme;

    @Inject
    private StartBirthdayRun start;

    @Inject
    private PlanBirthdayRun plan;

    @Inject
    private NextBirthdays next;

    @Inject
    private IssueBirthdayCards issue;

    @Inject
    private RunExecution runs;

    /** Told after each chunk; a test may throw. */
    @FunctionalInterface
    public interface AfterChunk {
        void booked(RunPart part, long lastKey);
    }

    /** A programme of 10.00 valid for 30 days. */
    public long programme(House house) {
        return programme(house, "{\"amountMinor\":1000,\"validityDays\":30}");
    }

    /** A programme with those parameters. */
    public long programme(House house, String params) {
        return saveProgramme
                .save(house.office(5), SaveProgramme.Request.create("BIRTHDAY", "Anniversaire", params))
                .programmeId();
    }

    /** A customer born on that day. */
    public long born(House house, LocalDate birth) {
        long customer = fixtures.customer(house, "Petit", 0);
        rebirth(customer, birth);
        return customer;
    }

    /** Edits a customer's birth date. */
    public void rebirth(long customer, LocalDate birth) {
        sql.update(
                "update customer set birth_day = ?, birth_month = ?, birth_year = ? where id = ?",
                birth.getDayOfMonth(),
                birth.getMonthValue(),
                birth.getYear(),
                customer);
    }

    /** Asks for a run. */
    public RunInfo request(House house, long programme, LocalDate day) {
        return start.start(house.office(5), new StartBirthdayRun.Request(UUID.randomUUID(), programme, day, "test"));
    }

    /** Asks for a run and carries it out. */
    public RunInfo run(House house, long programme, LocalDate day) {
        RunInfo run = request(house, programme, day);
        runs.claim(run.id()).ifPresent(lease -> carryOut(lease, 100, (part, key) -> {}));
        return run;
    }

    /** What a node does with a lease; true when the run is done. */
    public boolean carryOut(RunLease lease, int chunkSize, AfterChunk after) {
        Caller caller = runs.caller(lease.runId());
        for (RunPart part : plan.plan(caller, lease)) {
            long key = part.lastKey();
            List<Long> page = next.next(caller, lease, part, key, chunkSize);
            while (!page.isEmpty()) {
                issue.issue(caller, new IssueBirthdayCards.Chunk(lease, part.partNo(), key, page));
                key = page.get(page.size() - 1);
                after.booked(part, key);
                page = next.next(caller, lease, part, key, chunkSize);
            }
        }
        return runs.finish(lease);
    }

    /** Lets the time of a lease pass. */
    public void expireLease(long runId) {
        sql.update("update run set lease_until = ? where id = ?", LocalDateTime.of(2000, 1, 1, 0, 0), runId);
    }

    /** How many cards a brand has issued, on any day. */
    public long cards(House house) {
        return sql.count("select count(*) from instrument where brand_id = ? and kind = 'VOUCHER'", house.brandId());
    }
}
