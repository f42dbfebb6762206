package org.comptoir.device.ra.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.IntStream;
import org.comptoir.device.api.PrintOutcome;
import org.comptoir.device.api.PrinterAddress;
import org.comptoir.device.api.PrinterConnection;
import org.comptoir.device.api.PrinterConnectionFactory;
import org.comptoir.device.api.PrinterStatus.Paper;
import org.comptoir.device.api.VirtualPrinter;
import org.comptoir.device.escpos.EscPosDocument;
import org.comptoir.device.escpos.PrinterProfile;
import org.comptoir.device.escpos.TicketText;
import org.comptoir.device.ra.Eventually;
import org.comptoir.device.ra.FakeServer;
import org.comptoir.device.ra.TillDeviceAdapter;
import org.comptoir.device.ra.outbound.PrinterManagedConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirtualPrinterBenchTest {
    private static final PrinterAddress ADDRESS = PrinterAddress.virtual("PAR01-T01");

    private static final int PATIENT_MILLIS = 20_000;

    private final FakeServer server = new FakeServer();
    private final TillDeviceAdapter adapter = new TillDeviceAdapter();
    private final VirtualPrinterBench bench = new VirtualPrinterBench();
    private final PrinterManagedConnectionFactory factory = new PrinterManagedConnectionFactory();

    @BeforeEach
    void start() {
        adapter.setVirtualHistory(3);
        adapter.setVirtualLimit(4);
        adapter.start(server);
        bench.setResourceAdapter(adapter);
        factory.setResourceAdapter(adapter);
        factory.setReadTimeoutMillis(PATIENT_MILLIS);
        factory.setPrintTimeoutMillis(PATIENT_MILLIS);
    }

    @AfterEach
    void stop() {
        adapter.stop();
        server.close();
    }

    @Test
    void aJobPrintedThroughTheFactoryIsOnThePaperByteForByte() {
        byte[] job = ticket("Crème brûlée, 5 €");

        PrintOutcome outcome = printers().print(ADDRESS, job);

        assertThat(outcome).isEqualTo(PrintOutcome.PRINTED);
        VirtualPrinter printer = bench.printer("PAR01-T01");
        assertThat(printer.lastJob()).contains(job);
        assertThat(TicketText.lines(printer.lastJob().orElseThrow())).contains("Crème brûlée, 5 €");
        assertThat(printer.jobsPrinted()).isEqualTo(1);
    }

    @Test
    void jobsOverOneConnectionStayApartAndTheOldestAreForgotten() throws Exception {
        try (PrinterConnection connection = printers().getConnection(ADDRESS)) {
            for (int i = 1; i <= 5; i++) {
                assertThat(connection.print(ticket("ticket " + i))).isEqualTo(PrintOutcome.PRINTED);
            }
        }

        VirtualPrinter printer = bench.printer("PAR01-T01");
        assertThat(printer.jobsPrinted()).isEqualTo(5);
        assertThat(printer.history()).containsExactly(ticket("ticket 3"), ticket("ticket 4"), ticket("ticket 5"));
    }

    @Test
    void aDrawerPulseIsCountedAndIsNoJob() {
        assertThat(printers().pulseDrawer(ADDRESS)).isTrue();
        byte[] withPulse = EscPosDocument.on(PrinterProfile.WIDE_48)
                .pulseDrawer()
                .line("x")
                .cut()
                .toBytes();
        printers().print(ADDRESS, withPulse);

        VirtualPrinter printer = bench.printer("PAR01-T01");
        Eventually.until("both pulses arrive", () -> printer.drawerPulses() == 2);
        assertThat(printer.history()).containsExactly(withPulse);
    }

    @Test
    void withoutPaperItRefusesAndWithPaperItPrintsAgain() {
        VirtualPrinter printer = bench.printer("PAR01-T01");
        printer.setPaper(Paper.OUT);

        assertThat(printers().print(ADDRESS, ticket("a"))).isEqualTo(PrintOutcome.REFUSED_NO_PAPER);
        assertThat(printers().status(ADDRESS).paper()).isEqualTo(Paper.OUT);
        assertThat(printer.lastJob()).isEmpty();
        printer.setPaper(Paper.NEAR_END);
        assertThat(printers().print(ADDRESS, ticket("a"))).isEqualTo(PrintOutcome.PRINTED);
        assertThat(printers().status(ADDRESS).paper()).isEqualTo(Paper.NEAR_END);
    }

    @Test
    void anOpenCoverIsOffLine() {
        bench.printer("PAR01-T01").setCoverOpen(true);

        assertThat(printers().print(ADDRESS, ticket("a"))).isEqualTo(PrintOutcome.REFUSED_OFFLINE);
        assertThat(printers().status(ADDRESS).coverOpen()).isTrue();
    }

    @Test
    void aHungPrinterIsOffLineAndOthersPrintMeanwhile() {
        bench.printer("PAR01-T01").hang();
        factory.setReadTimeoutMillis(300);

        assertThat(printers().print(ADDRESS, ticket("a"))).isEqualTo(PrintOutcome.REFUSED_OFFLINE);
        factory.setReadTimeoutMillis(PATIENT_MILLIS);
        assertThat(printers().print(PrinterAddress.virtual("PAR01-T02"), ticket("b")))
                .isEqualTo(PrintOutcome.PRINTED);
        bench.printer("PAR01-T01").resume();
        assertThat(printers().print(ADDRESS, ticket("c"))).isEqualTo(PrintOutcome.PRINTED);
    }

    @Test
    void aLinkThatBreaksInMidTicketIsUnknownAndLeavesNoFinishedJob() {
        VirtualPrinter printer = bench.printer("PAR01-T01");
        printer.breakAfter(20);

        assertThat(printers().print(ADDRESS, ticket("a"))).isEqualTo(PrintOutcome.UNKNOWN);
        assertThat(printer.jobsPrinted()).isZero();
        assertThat(printers().print(ADDRESS, ticket("b"))).isEqualTo(PrintOutcome.PRINTED);
    }

    @Test
    void anyProgramMayPrintToItsPort() throws Exception {
        VirtualPrinter printer = bench.printer("PAR01-T01");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), printer.port())) {
            OutputStream out = socket.getOutputStream();
            for (byte one : ticket("one by one")) {
                out.write(one);
                out.flush();
            }
            Eventually.until("silence after the cut ends the job", () -> printer.jobsPrinted() == 1);
            out.write(ticket("no cut").clone(), 0, 12);
        }
        Eventually.until("the end of the connection ends the job", () -> printer.jobsPrinted() == 2);
        assertThat(printer.history().get(0)).isEqualTo(ticket("one by one"));
    }

    @Test
    void manyTillsPrintAtOnceAndNothingMixes() {
        List<PrintOutcome> outcomes = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> printers().print(PrinterAddress.virtual("T" + i % 4), ticket("till " + i % 4)))
                .toList();

        assertThat(outcomes).containsOnly(PrintOutcome.PRINTED);
        for (VirtualPrinter printer : bench.all()) {
            assertThat(printer.jobsPrinted()).isEqualTo(10);
            assertThat(printer.history())
                    .containsOnly(ticket("till " + printer.name().substring(1)));
        }
    }

    @Test
    void namesAreCheckedAndPrintersAreLimited() {
        assertThatIllegalArgumentException().isThrownBy(() -> bench.printer("../etc"));
        for (int i = 0; i < 4; i++) {
            bench.printer("T" + i);
        }

        assertThatIllegalStateException().isThrownBy(() -> bench.printer("T4")).withMessageContaining("TILL-2044");
        assertThat(bench.printer("T3")).isSameAs(bench.printer("T3"));
        assertThat(bench.all()).extracting(VirtualPrinter::name).containsExactly("T0", "T1", "T2", "T3");
        assertThat(printers().print(PrinterAddress.virtual("T4"), ticket("a"))).isEqualTo(PrintOutcome.REFUSED_OFFLINE);
    }

    @Test
    void stoppingClosesEveryPortAndEndsEveryWork() throws Exception {
        int port = bench.printer("PAR01-T01").port();
        printers().print(ADDRESS, ticket("a"));

        adapter.stop();

        assertThat(server.allWorksEnd(10)).isTrue();
        assertThat(refused(port)).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> bench.printer("T9"));
    }

    @Test
    void withoutAThreadForItNoPrinterIsMadeAndLaterItIs() {
        server.rejectNextWorks(1);

        assertThatIllegalStateException().isThrownBy(() -> bench.printer("T1"));
        assertThat(bench.printer("T1").port()).isPositive();
        assertThat(printers().print(PrinterAddress.virtual("T1"), ticket("a"))).isEqualTo(PrintOutcome.PRINTED);
    }

    private PrinterConnectionFactory printers() {
        return (PrinterConnectionFactory) factory.createConnectionFactory();
    }

    private static boolean refused(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (java.io.IOException refused) {
            return true;
        }
    }

    private static byte[] ticket(String line) {
        return EscPosDocument.on(PrinterProfile.WIDE_48).line(line).cut().toBytes();
    }
}
