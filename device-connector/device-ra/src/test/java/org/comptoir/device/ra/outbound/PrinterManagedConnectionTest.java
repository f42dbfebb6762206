package org.comptoir.device.ra.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comptoir.device.api.PrintOutcome;
import org.comptoir.device.api.PrinterAddress;
import org.comptoir.device.api.PrinterConnection;
import org.comptoir.device.api.PrinterConnectionFactory;
import org.comptoir.device.api.PrinterStatus;
import org.comptoir.device.api.PrinterStatus.Paper;
import org.comptoir.device.ra.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrinterManagedConnectionTest {
    private static final byte[] JOB = "\u001B@Bonjour\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    private static final int PATIENT_MILLIS = 20_000;
    private static final int BRIEF_MILLIS = 200;

    private final PrinterManagedConnectionFactory factory = new PrinterManagedConnectionFactory();
    private FakePrinter printer;

    @BeforeEach
    void switchOn() throws IOException {
        printer = new FakePrinter();
        factory.setConnectTimeoutMillis(PATIENT_MILLIS);
        factory.setReadTimeoutMillis(PATIENT_MILLIS);
        factory.setPrintTimeoutMillis(PATIENT_MILLIS);
    }

    @AfterEach
    void switchOff() throws IOException {
        printer.close();
    }

    @Test
    void aSoundPrinterPrintsAndConfirms() {
        PrintOutcome outcome = printers().print(printer.address(), JOB);

        assertThat(outcome).isEqualTo(PrintOutcome.PRINTED);
        assertThat(printer.received()).endsWith(concat(JOB, new byte[] {0x1D, 'r', 1}));
    }

    @Test
    void answersNobodyAskedForAreSteppedOver() {
        printer.chatty();

        assertThat(printers().print(printer.address(), JOB)).isEqualTo(PrintOutcome.PRINTED);
    }

    @Test
    void aPrinterWithoutPaperRefusesBeforeTheFirstByteOfTheJob() {
        printer.noPaper();

        assertThat(printers().print(printer.address(), JOB)).isEqualTo(PrintOutcome.REFUSED_NO_PAPER);
        assertThat(printers().status(printer.address())).isEqualTo(new PrinterStatus(false, Paper.OUT, false, true));
        assertThat(new String(printer.received(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Bonjour");
    }

    @Test
    void anOpenCoverIsOffLine() {
        printer.coverOpen();

        assertThat(printers().print(printer.address(), JOB)).isEqualTo(PrintOutcome.REFUSED_OFFLINE);
        assertThat(printers().status(printer.address()).coverOpen()).isTrue();
    }

    @Test
    void aPrinterThatNeverAnswersIsOffLineAndItsConnectionEnds() {
        factory.setReadTimeoutMillis(BRIEF_MILLIS);
        printer.mute();

        assertThat(printers().print(printer.address(), JOB)).isEqualTo(PrintOutcome.REFUSED_OFFLINE);
        Eventually.until("the connection is closed", () -> printer.openConnections() == 0);
    }

    @Test
    void aPrinterThatIsSwitchedOffRefusesAndThrowsOnlyWhereTheApiSaysSo() throws IOException {
        PrinterAddress away = printer.address();
        printer.close();

        assertThat(printers().print(away, JOB)).isEqualTo(PrintOutcome.REFUSED_OFFLINE);
        assertThat(printers().status(away)).isEqualTo(PrinterStatus.unreachable());
        assertThat(printers().pulseDrawer(away)).isFalse();
        assertThatThrownBy(() -> printers().getConnection(away))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("TILL-2021");
    }

    @Test
    void aLinkThatBreaksWithinTheJobLeavesTheOutcomeUnknown() {
        printer.failAfterBytes(12);

        assertThat(printers().print(printer.address(), JOB)).isEqualTo(PrintOutcome.UNKNOWN);
    }

    @Test
    void aJobThatIsNeverConfirmedIsUnknown() {
        factory.setPrintTimeoutMillis(BRIEF_MILLIS);
        printer.unconfirmed();

        assertThat(printers().print(printer.address(), JOB)).isEqualTo(PrintOutcome.UNKNOWN);
    }

    @Test
    void aPrinterThatStopsReadingCannotHoldTheCaller() {
        factory.setPrintTimeoutMillis(BRIEF_MILLIS);
        printer.deaf();
        factory.setStatusCheck(false);
        byte[] large = new byte[20_000_000];

        PrintOutcome outcome = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> printers().print(printer.address(), large));

        assertThat(outcome).isEqualTo(PrintOutcome.UNKNOWN);
    }

    @Test
    void aPortThatAcceptsNobodyCannotHoldTheCaller() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1)) {
            PrinterAddress address = PrinterAddress.tcp("127.0.0.1", full.getLocalPort());
            factory.setConnectTimeoutMillis(BRIEF_MILLIS);
            factory.setReadTimeoutMillis(BRIEF_MILLIS);
            List<PrintOutcome> outcomes = new ArrayList<>();

            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                for (int i = 0; i < 5; i++) {
                    outcomes.add(printers().print(address, JOB));
                }
            });

            assertThat(outcomes).containsOnly(PrintOutcome.REFUSED_OFFLINE);
        }
    }

    @Test
    void theFirstFaultTellsThePoolOnceAndEndsEveryHandle() throws Exception {
        factory.setReadTimeoutMillis(BRIEF_MILLIS);
        printer.mute();
        PrinterKey key = new PrinterKey(printer.address());
        PrinterManagedConnection connection = (PrinterManagedConnection) factory.createManagedConnection(null, key);
        Events events = new Events();
        connection.addConnectionEventListener(events);
        PrinterConnection handle = (PrinterConnection) connection.getConnection(null, key);

        handle.print(JOB);
        handle.status();
        handle.close();

        assertThat(events.seen)
                .extracting(ConnectionEvent::getId)
                .containsExactly(ConnectionEvent.CONNECTION_ERROR_OCCURRED, ConnectionEvent.CONNECTION_CLOSED);
        assertThat(factory.matchManagedConnections(Set.of(connection), null, key))
                .isNull();
        assertThat((Set<?>) factory.getInvalidConnections(Set.of(connection))).hasSize(1);
    }

    @Test
    void cleanupEndsTheHandlesAndKeepsTheConnection() throws Exception {
        PrinterKey key = new PrinterKey(printer.address());
        PrinterManagedConnection connection = (PrinterManagedConnection) factory.createManagedConnection(null, key);
        PrinterConnection stale = (PrinterConnection) connection.getConnection(null, key);

        connection.cleanup();

        assertThatThrownBy(() -> stale.print(JOB)).isInstanceOf(IllegalStateException.class);
        assertThat(factory.matchManagedConnections(Set.of(connection), null, key))
                .isSameAs(connection);
        PrinterConnection fresh = (PrinterConnection) connection.getConnection(null, key);
        assertThat(fresh.print(JOB)).isEqualTo(PrintOutcome.PRINTED);
        assertThat(printer.connections()).isEqualTo(1);
        connection.destroy();
    }

    @Test
    void aHandleUsedAfterCloseThrowsAndClosesOnlyOnce() throws Exception {
        PrinterKey key = new PrinterKey(printer.address());
        PrinterManagedConnection connection = (PrinterManagedConnection) factory.createManagedConnection(null, key);
        Events events = new Events();
        connection.addConnectionEventListener(events);
        PrinterConnection handle = (PrinterConnection) connection.getConnection(null, key);

        handle.close();
        handle.close();

        assertThat(events.seen).hasSize(1);
        assertThat(events.seen.get(0).getConnectionHandle()).isSameAs(handle);
        assertThatThrownBy(handle::status).isInstanceOf(IllegalStateException.class);
        connection.destroy();
    }

    @Test
    void onlyTheWholeAddressMatches() throws Exception {
        try (FakePrinter other = new FakePrinter()) {
            PrinterKey key = new PrinterKey(printer.address());
            PrinterManagedConnection connection = (PrinterManagedConnection) factory.createManagedConnection(null, key);
            Set<PrinterManagedConnection> idle = Set.of(connection);

            assertThat(factory.matchManagedConnections(idle, null, new PrinterKey(printer.address())))
                    .isSameAs(connection);
            assertThat(factory.matchManagedConnections(idle, null, new PrinterKey(other.address())))
                    .isNull();
            assertThat(factory.matchManagedConnections(idle, null, null)).isNull();
            connection.destroy();
        }
    }

    @Test
    void anIdleConnectionWhosePrinterWentAwayIsFound() throws Exception {
        PrinterKey key = new PrinterKey(printer.address());
        PrinterManagedConnection connection = (PrinterManagedConnection) factory.createManagedConnection(null, key);
        Eventually.until("the printer has accepted", () -> printer.openConnections() == 1);
        assertThat((Set<?>) factory.getInvalidConnections(Set.of(connection))).isEmpty();

        printer.dropConnections();

        Eventually.until(
                "the dead connection is found",
                () -> !factory.getInvalidConnections(Set.of(connection)).isEmpty());
        connection.destroy();
    }

    @Test
    void aHandleMovesToAnotherConnectionOfTheSamePrinter() throws Exception {
        PrinterKey key = new PrinterKey(printer.address());
        PrinterManagedConnection first = (PrinterManagedConnection) factory.createManagedConnection(null, key);
        PrinterManagedConnection second = (PrinterManagedConnection) factory.createManagedConnection(null, key);
        PrinterConnection handle = (PrinterConnection) first.getConnection(null, key);

        second.associateConnection(handle);
        first.destroy();

        assertThat(handle.print(JOB)).isEqualTo(PrintOutcome.PRINTED);
        second.destroy();
    }

    @Test
    void aThousandFaultsLeaveNoConnectionOpen() {
        factory.setReadTimeoutMillis(20);
        factory.setPrintTimeoutMillis(20);
        List<Runnable> faults = List.of(
                () -> printer.healthy().failAfterBytes(0),
                () -> printer.healthy().failAfterBytes(9),
                () -> printer.healthy().failAfterBytes(14),
                () -> printer.healthy().mute(),
                () -> printer.healthy().unconfirmed(),
                () -> printer.healthy().noPaper(),
                () -> printer.healthy().coverOpen(),
                () -> printer.healthy().chatty());
        Stream.iterate(0, i -> i + 1).limit(1_000).forEach(i -> {
            faults.get(i % faults.size()).run();
            PrintOutcome outcome = printers().print(printer.address(), JOB);
            assertThat(outcome).isNotNull();
        });

        Eventually.until("no connection is left", () -> printer.openConnections() == 0);
        assertThat(printer.connections()).isEqualTo(1_000);
        factory.setReadTimeoutMillis(PATIENT_MILLIS);
        factory.setPrintTimeoutMillis(PATIENT_MILLIS);
        printer.healthy();
        assertThat(printers().print(printer.address(), JOB)).isEqualTo(PrintOutcome.PRINTED);
    }

    private PrinterConnectionFactory printers() {
        return (PrinterConnectionFactory) factory.createConnectionFactory();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static final class Events implements ConnectionEventListener {
        private final List<ConnectionEvent> seen = new ArrayList<>();

        @Override
        public void connectionClosed(ConnectionEvent event) {
            seen.add(event);
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            seen.add(event);
        }

        @Override
        public void localTransactionStarted(ConnectionEvent event) {
            throw new AssertionError("printers have no transactions");
        }

        @Override
        public void localTransactionCommitted(ConnectionEvent event) {
            throw new AssertionError("printers have no transactions");
        }

        @Override
        public void localTransactionRolledback(ConnectionEvent event) {
            throw new AssertionError("printers have no transactions");
        }
    }
}
