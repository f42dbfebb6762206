package org.comptoir.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;
import org.comptoir.batch.birthdaycards.StartBirthdayCards;
import org.comptoir.campaign.birthday.application.StartBirthdayRun;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.run.application.Runs;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.run.domain.RunState;
import org.comptoir.shared.sql.Sql;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job of the birthday cards in the batch runtime of the server. */
@ExtendWith(ArquillianExtension.class)
public class BirthdayJobIT {

    private static final long HOUSE = 7_000_000_000L;
    private static final int CUSTOMERS = 1_000;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Caller BOSS = new Caller(HOUSE, HOUSE, 5, HOUSE, HOUSE, null, null, Channel.OFFICE);

    @Inject
    private Sql sql;

    @Inject
    private SaveProgramme saveProgramme;

    @Inject
    private StartBirthdayCards start;

    @Inject
    private Runs runs;

    @Test
    void theJobIssuesOneCardForEachCustomerAndASecondStartAddsNone() throws Exception {
        house();
        long programme = saveProgramme
                .save(
                        BOSS,
                        SaveProgramme.Request.create(
                                "BIRTHDAY", "Anniversaire IT", "{\"amountMinor\":1000,\"validityDays\":30}"))
                .programmeId();

        RunInfo run = start.start(BOSS, new StartBirthdayRun.Request(UUID.randomUUID(), programme, DAY, "IT"));

        assertThat(endOf(run.id()).get(120, TimeUnit.SECONDS)).isEqualTo(RunState.DONE);
        assertThat(runs.parts(run.id())).hasSize(4).allMatch(part -> part.done() && part.doneCount() == 250);
        assertThat(cards()).isEqualTo(CUSTOMERS);
        RunInfo again = start.start(BOSS, new StartBirthdayRun.Request(UUID.randomUUID(), programme, DAY, "IT"));
        assertThat(again.id()).isEqualTo(run.id());
        assertThat(cards()).isEqualTo(CUSTOMERS);
    }

    private CompletableFuture<RunState> endOf(long run) {
        Executor later = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(
                        () -> sql.first("select state from run where id = ?", row -> row.text("state"), run)
                                .map(RunState::valueOf)
                                .orElseThrow(),
                        later)
                .thenCompose(state -> state == RunState.REQUESTED || state == RunState.RUNNING
                        ? endOf(run)
                        : CompletableFuture.completedFuture(state));
    }

    private long cards() {
        return sql.count("select count(*) from instrument where brand_id = ?", HOUSE);
    }

    private void house() {
        sql.update(
                "insert into brand (id, code, name, currency, language, version) "
                        + "values (?, 'ITJOB', 'IT', 'EUR', 'fr', 1)",
                HOUSE);
        sql.update(
                "insert into store (id, brand_id, code, name, country, zone, language, receipt_mode, version) "
                        + "values (?, ?, 'ITJOB', 'IT', 'FR', 'Europe/Paris', 'fr', 'ASK', 1)",
                HOUSE,
                HOUSE);
        sql.update(
                "insert into app_user (id, brand_id, login, password_hash, full_name, access_level, store_id, language, "
                        + "active, version) values (?, ?, 'itjob', '!', 'IT', 5, ?, 'fr', 1, 1)",
                HOUSE,
                HOUSE,
                HOUSE);
        sql.update("update revision set counter = counter + 1 where name = 'store'");
        sql.update(
                "insert into customer (id, brand_id, customer_no, last_name, search_key, birth_day, birth_month, "
                        + "permanent_rate_bp, language, store_id, created_on, active, version) "
                        + "select ? + x, ?, x, 'Petit', 'petit', 2, 3, 0, 'fr', ?, date '2026-01-01', 1, 1 "
                        + "from system_range(1, ?)",
                HOUSE,
                HOUSE,
                HOUSE,
                CUSTOMERS);
    }
}
