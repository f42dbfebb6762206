package org.comptoir.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.device.api.PrintOutcome;
import org.comptoir.device.escpos.EscPosDocument;
import org.comptoir.device.escpos.PrinterProfile;
import org.comptoir.device.escpos.TicketText;
import org.comptoir.harness.BackgroundWork;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.printing.application.OpenDrawer;
import org.comptoir.printing.application.PrintJobs;
import org.comptoir.printing.application.ReprintTicket;
import org.comptoir.printing.application.RetryPrintJob;
import org.comptoir.printing.domain.NewJob;
import org.comptoir.printing.domain.PrintJob;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.printing.domain.PrintState;
import org.comptoir.printing.infrastructure.DeadNode;
import org.comptoir.printing.infrastructure.PrintWorker;
import org.comptoir.printing.query.PrinterPanel;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class PrintingTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private Stores stores;

    @Inject
    private FakePrinters printers;

    @Inject
    private BackgroundWork background;

    @Inject
    private Booking booking;

    @Inject
    private PrintWorker worker;

    @Inject
    private PrinterPanel panels;

    @Inject
    private ReprintTicket reprint;

    @Inject
    private RetryPrintJob retry;

    @Inject
    private OpenDrawer openDrawer;

    @Inject
    private TestClock clock;

    @Inject
    private Sql sql;

    @Inject
    private OwnTransaction own;

    @Inject
    private Ids ids;

    private House house;
    private TillInfo till;
    private FakePrinters.Printer printer;

    @BeforeEach
    void newHouse() {
        house = fixtures.house();
        till = stores.till(house.tillId());
        printer = printers.at(till.printerAddress());
    }

    @Test
    void aTicketIsPrintedAfterTheCommitAndSeenOnEveryNode() throws Exception {
        long job = ticket(ids.next(), "MERCI");

        background.finish();

        assertThat(printer.paper()).hasSize(1);
        PrinterPanel.Panel panel = panels.panel(house.till(1), till.id());
        assertThat(panel.health()).isEqualTo(PrinterPanel.Health.FINE);
        assertThat(panel.lastPrinted()).isEqualTo(job);
        assertThat(panel.waiting()).isZero();
        byte[] png = panels.picture(house.till(1), job);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isPositive();
    }

    @Test
    void aRolledBackSalePrintsNothing() throws Exception {
        assertThatThrownBy(() -> booking.fail(NewJob.drawer(till, 1L))).isInstanceOf(Refused.class);

        background.finish();

        assertThat(printer.pulses()).isZero();
        assertThat(panels.panel(house.till(1), till.id()).jobs()).isEmpty();
    }

    @Test
    void aTillWithoutAPrinterSellsAndPrintsNothing() {
        TillInfo bare = new TillInfo(till.id(), till.storeId(), "9", "Bare", null, null);

        assertThat(booking.book(new NewJob(bare, PrintKind.TICKET, 1L, new byte[] {1})))
                .isNull();
    }

    @Test
    void ticketsKeepTheirOrderWhileThePrinterIsOutOfPaperAndComeOutWhenItIsBack() throws Exception {
        printer.answers(PrintOutcome.REFUSED_NO_PAPER);
        ticket(ids.next(), "ONE");
        ticket(ids.next(), "TWO");
        ticket(ids.next(), "THREE");
        background.finish();

        PrinterPanel.Panel panel = panels.panel(house.till(1), till.id());
        assertThat(panel.health()).isEqualTo(PrinterPanel.Health.REFUSING);
        assertThat(panel.problem().code()).isEqualTo("print.no-paper");
        assertThat(panel.waiting()).isEqualTo(3);

        printer.answers(PrintOutcome.PRINTED);
        worker.wakeAll();
        background.finish();

        assertThat(texts()).containsExactly("ONE", "TWO", "THREE");
        assertThat(panels.panel(house.till(1), till.id()).health()).isEqualTo(PrinterPanel.Health.FINE);
    }

    @Test
    void aHungPrinterDelaysNeitherTheSaleNorOtherPrinters() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch inIt = new CountDownLatch(1);
        CountDownLatch otherReached = new CountDownLatch(1);
        printer.hangs(release, inIt);
        TillInfo second = stores.till(house.secondTillId());
        printers.at(second.printerAddress()).hangs(null, otherReached);

        ticket(ids.next(), "HUNG");
        assertThat(inIt.await(20, TimeUnit.SECONDS)).isTrue();
        ticket(ids.next(), "NEXT");
        booking.book(new NewJob(second, PrintKind.TICKET, ids.next(), document("OTHER")));

        assertThat(otherReached.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(printer.paper()).isEmpty();
        release.countDown();
        background.finish();
        assertThat(texts()).containsExactly("HUNG", "NEXT");
        assertThat(printers.at(second.printerAddress()).paper()).hasSize(1);
    }

    @Test
    void anUnknownOutcomeIsNeverSentAgainByItselfAndARetryIsADuplicata() throws Exception {
        printer.answers(PrintOutcome.UNKNOWN);
        long job = ticket(ids.next(), "TORN");
        background.finish();
        printer.answers(PrintOutcome.PRINTED);

        worker.wakeAll();
        background.finish();

        assertThat(printer.paper()).hasSize(1);
        assertThat(panels.panel(house.till(1), till.id()).health()).isEqualTo(PrinterPanel.Health.DOUBTFUL);
        long copy = retry.retry(house.till(1), job);
        background.finish();
        assertThat(copy).isNotEqualTo(job);
        assertThat(texts()).containsExactly("TORN", "DUPLICATA 1 TORN");
    }

    @Test
    void aJobWhoseHolderDiedOnTheWayBecomesUnknownForTheNextHolder() throws Exception {
        printer.answers(PrintOutcome.REFUSED_OFFLINE);
        long job = ticket(ids.next(), "LOST");
        background.finish();
        DeadNode.dieWhilePrinting(sql, own, till.printerAddress());
        printer.answers(PrintOutcome.PRINTED);

        worker.work(till.printerAddress());
        assertThat(job(job).state()).isEqualTo(PrintState.SENDING);
        sql.update(
                "update printer_lease set lease_until = ? where printer_address = ?",
                LocalDateTime.of(2000, 1, 1, 0, 0),
                till.printerAddress());
        worker.work(till.printerAddress());

        assertThat(job(job).state()).isEqualTo(PrintState.UNKNOWN);
        assertThat(job(job).errorCode()).isEqualTo("print.interrupted");
        assertThat(printer.paper()).isEmpty();
    }

    @Test
    void reprintsAreMarkedDuplicataAndNumbered() throws Exception {
        long sale = ids.next();
        ticket(sale, "BONJOUR");
        background.finish();

        reprint.reprint(house.till(1), sale);
        reprint.reprint(house.till(1), sale);
        background.finish();

        assertThat(texts()).containsExactly("BONJOUR", "DUPLICATA 1 BONJOUR", "DUPLICATA 2 BONJOUR");
    }

    @Test
    void aTicketOfWhichNothingIsOnPaperIsReprintedAsTheOriginal() throws Exception {
        long sale = ids.next();
        printer.answers(PrintOutcome.REFUSED_OFFLINE);
        long job = ticket(sale, "LATE");
        background.finish();
        printer.answers(PrintOutcome.PRINTED);

        assertThat(reprint.reprint(house.till(1), sale)).isEqualTo(job);
        background.finish();

        assertThat(texts()).containsExactly("LATE");
    }

    @Test
    void anotherStoresTicketCannotBeReprinted() throws Exception {
        long sale = ids.next();
        ticket(sale, "OURS");
        background.finish();
        House other = fixtures.house();

        assertThatThrownBy(() -> reprint.reprint(other.till(5), sale))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("till.other-store"));
        assertThatThrownBy(() -> reprint.reprint(house.till(5), 1L))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.of("print.no-ticket", 1)));
    }

    @Test
    void theDrawerOpensWithoutASaleOnlyForAReasonThatStaysInTheAudit() throws Exception {
        assertThatThrownBy(() -> openDrawer.open(house.till(5), " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> openDrawer.open(house.till(1), "monnaie")).isInstanceOf(Refused.class);

        openDrawer.open(house.till(3), "faire de la monnaie");
        background.finish();

        assertThat(printer.pulses()).isEqualTo(1);
        assertThat(sql.count(
                        "select count(*) from audit_event where user_id = ? and permission = 'OPEN_DRAWER' "
                                + "and outcome = 'ALLOWED' and detail = 'faire de la monnaie'",
                        house.userId()))
                .isEqualTo(1);
    }

    @Test
    void aDrawerPulseOvertakesWaitingTicketsAndIsNeverSentLate() throws Exception {
        printer.answers(PrintOutcome.REFUSED_NO_PAPER);
        ticket(ids.next(), "WAITS");
        long failed = booking.book(NewJob.drawer(till, null));
        background.finish();
        assertThat(job(failed).state()).isEqualTo(PrintState.DROPPED);

        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch inIt = new CountDownLatch(1);
        printer.hangs(release, inIt);
        worker.wake(till.printerAddress());
        assertThat(inIt.await(20, TimeUnit.SECONDS)).isTrue();
        long late = booking.book(NewJob.drawer(till, null));
        clock.advance(Duration.ofMinutes(5));
        printer.answers(PrintOutcome.PRINTED);
        release.countDown();
        background.finish();

        assertThat(job(late).state()).isEqualTo(PrintState.DROPPED);
        assertThat(printer.pulses()).isZero();
    }

    private long ticket(long saleId, String text) {
        return booking.book(new NewJob(till, PrintKind.TICKET, saleId, document(text)));
    }

    private static byte[] document(String text) {
        return EscPosDocument.on(PrinterProfile.WIDE_48).line(text).cut().toBytes();
    }

    private List<String> texts() {
        return printer.paper().stream()
                .map(job -> String.join(" ", TicketText.of(job).strip().split("\\s+")))
                .toList();
    }

    private PrintJob job(long id) {
        return panels.panel(house.till(1), till.id()).jobs().stream()
                .filter(job -> job.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** Stands for a sale. */
    @Stateless
    @Unrestricted("part of a test")
    public static class Booking {
        @Inject
        private PrintJobs jobs;

        @Inject
        private Sql sql;

        /** Books a job in a transaction; null when the till has no printer. */
        public Long book(NewJob job) {
            SqlBundle bundle = sql.bundle();
            var id = jobs.enqueue(bundle, job);
            bundle.run();
            return id.isPresent() ? id.getAsLong() : null;
        }

        /** Books and is refused. */
        public void fail(NewJob job) {
            book(job);
            throw new Refused(Reason.of("test.refused"));
        }
    }
}
