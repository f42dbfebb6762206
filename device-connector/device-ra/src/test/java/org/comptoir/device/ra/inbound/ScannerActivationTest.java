package org.comptoir.device.ra.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.InvalidPropertyException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.comptoir.device.api.Scan;
import org.comptoir.device.ra.Eventually;
import org.comptoir.device.ra.FakeServer;
import org.comptoir.device.ra.TillDeviceAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScannerActivationTest {
    private final FakeServer server = new FakeServer();
    private final TillDeviceAdapter adapter = new TillDeviceAdapter();
    private final ScannerActivationSpec spec = new ScannerActivationSpec();

    @BeforeEach
    void start() {
        adapter.start(server);
        spec.setResourceAdapter(adapter);
    }

    @AfterEach
    void stop() {
        adapter.stop();
        server.close();
    }

    @Test
    void aScanIsDeliveredWithTheNameItsScannerGaveItself() throws Exception {
        FakeEndpoints endpoints = new FakeEndpoints();
        try (FakeScanner scanner = new FakeScanner(listening(endpoints), false)) {
            scanner.send("ID PAR01-T01\r\n3760001234565\r\n");
            Eventually.until("the scan arrives", () -> endpoints.scans.size() == 1);
        }

        Scan scan = endpoints.scans.get(0);
        assertThat(scan.scannerId()).isEqualTo("PAR01-T01");
        assertThat(scan.code()).isEqualTo("3760001234565");
        Eventually.until("the endpoint is given back", () -> endpoints.lent.get() == 0);
        assertThat(endpoints.calls).containsExactly("before scanned", "scanned", "after", "release");
    }

    @Test
    void aScannerKnownByItsAddressNeedsNoName() throws Exception {
        spec.setScanners("127.0.0.1=PAR01-T07; 10.0.0.9=PAR01-T08");
        FakeEndpoints endpoints = new FakeEndpoints();
        int port = listening(endpoints);
        try (FakeScanner scanner = new FakeScanner(port, true);
                FakeScanner impostor = new FakeScanner(port, false)) {
            scanner.send("ID PAR01-T07\n111\t222\t");
            impostor.send("ID PAR01-T08\n999\n");
            Eventually.until("both scans arrive", () -> endpoints.scans.size() == 2);

            assertThat(impostor.isRefused()).isTrue();
        }
        assertThat(endpoints.codesOf("PAR01-T07")).containsExactly("111", "222");
        assertThat(endpoints.codesOf("PAR01-T08")).isEmpty();
    }

    @Test
    void aStrangerWithoutANameIsRefusedAndDeliversNothing() throws Exception {
        FakeEndpoints endpoints = new FakeEndpoints();
        try (FakeScanner stranger = new FakeScanner(listening(endpoints), false)) {
            stranger.send("3760001234565\n3760001234566\n");

            assertThat(stranger.isRefused()).isTrue();
        }
        assertThat(endpoints.calls).isEmpty();
    }

    @Test
    void scannersFloodingAtOnceMixNoCodeAndLoseNone() throws Exception {
        spec.setQueueCapacity(20);
        FakeEndpoints endpoints = new FakeEndpoints();
        int port = listening(endpoints);
        List<String> expected =
                IntStream.range(0, 500).mapToObj(i -> String.format("%013d", i)).toList();

        IntStream.range(0, 6).parallel().forEach(number -> flood(port, number, expected));

        Eventually.until("all scans arrive", () -> endpoints.scans.size() == 3_000);
        for (int number = 0; number < 6; number++) {
            assertThat(endpoints.codesOf("S" + number)).isEqualTo(expected);
        }
    }

    @Test
    void aSlowEndpointStopsTheReadingInsteadOfFillingTheMemory() throws Exception {
        spec.setQueueCapacity(5);
        CountDownLatch gate = new CountDownLatch(1);
        FakeEndpoints endpoints = new FakeEndpoints(gate);
        List<String> expected = IntStream.range(0, 2_000)
                .mapToObj(i -> String.format("%013d", i))
                .toList();
        try (FakeScanner scanner = new FakeScanner(listening(endpoints), false)) {
            scanner.send("ID S\n" + String.join("\n", expected) + "\n");
            Eventually.until("the first delivery waits", () -> endpoints.lent.get() == 1);

            gate.countDown();

            Eventually.until("all scans arrive", () -> endpoints.scans.size() == 2_000);
        }
        assertThat(endpoints.codesOf("S")).isEqualTo(expected);
    }

    @Test
    void aListenerThatThrowsLosesThatScanAndGivesItsEndpointBack() throws Exception {
        FakeEndpoints endpoints = new FakeEndpoints().poison("666");
        try (FakeScanner scanner = new FakeScanner(listening(endpoints), false)) {
            scanner.send("ID S\n1\n666\n2\n");
            Eventually.until("the others arrive", () -> endpoints.scans.size() == 2);
        }

        Eventually.until("all endpoints are given back", () -> endpoints.lent.get() == 0);
        assertThat(endpoints.codesOf("S")).containsExactly("1", "2");
        assertThat(endpoints.calls.stream().filter("after"::equals)).hasSize(3);
    }

    @Test
    void anEndpointThatIsNotThereYetIsWaitedFor() throws Exception {
        FakeEndpoints endpoints = new FakeEndpoints().unavailableAtFirst(2);
        try (FakeScanner scanner = new FakeScanner(listening(endpoints), false)) {
            scanner.send("ID S\n1\n");

            Eventually.until("the scan arrives", () -> endpoints.scans.size() == 1);
        }
    }

    @Test
    void whenTheServerHasNoThreadScansWaitForOne() throws Exception {
        FakeEndpoints endpoints = new FakeEndpoints();
        try (FakeScanner scanner = new FakeScanner(listening(endpoints), false)) {
            server.rejectNextWorks(3);
            scanner.send("ID S\n1\n2\n");

            Eventually.until("the scans arrive", () -> endpoints.codesOf("S").equals(List.of("1", "2")));
        }
    }

    @Test
    void aBusyPortDoesNotFailTheDeploymentAndIsOpenedWhenItIsFree() throws Exception {
        FakeEndpoints endpoints = new FakeEndpoints();
        ServerSocket occupier = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        spec.setPort(occupier.getLocalPort());

        adapter.endpointActivation(endpoints, spec);

        assertThat(adapter.scannerPort()).isEmpty();
        occupier.close();
        Eventually.until("the port opens", () -> adapter.scannerPort().isPresent());
        assertThat(adapter.scannerPort()).hasValue(spec.getPort());
    }

    @Test
    void withoutAThreadTheDeploymentGoesOnAndThePortOpensLater() throws Exception {
        server.rejectNextWorks(1);

        adapter.endpointActivation(new FakeEndpoints(), spec);

        Eventually.until("the port opens", () -> adapter.scannerPort().isPresent());
    }

    @Test
    void twoEndpointsListenBesideEachOther() throws Exception {
        FakeEndpoints first = new FakeEndpoints();
        FakeEndpoints second = new FakeEndpoints();
        ScannerActivationSpec other = new ScannerActivationSpec();
        other.setResourceAdapter(adapter);
        int firstPort = listening(first);

        adapter.endpointActivation(second, other);
        adapter.endpointDeactivation(second, other);

        try (FakeScanner scanner = new FakeScanner(firstPort, false)) {
            scanner.send("ID S\n1\n");
            Eventually.until("the first still hears", () -> first.scans.size() == 1);
        }
        assertThat(second.scans).isEmpty();
    }

    @Test
    void scannersBeyondTheLimitAreRefusedUntilOneLeaves() throws Exception {
        spec.setMaxScanners(2);
        FakeEndpoints endpoints = new FakeEndpoints();
        int port = listening(endpoints);
        try (FakeScanner first = new FakeScanner(port, false)) {
            first.send("ID A\n1\n");
            try (FakeScanner second = new FakeScanner(port, false);
                    FakeScanner third = new FakeScanner(port, false)) {
                second.send("ID B\n2\n");

                assertThat(third.isRefused()).isTrue();
                Eventually.until("two are served", () -> endpoints.scans.size() == 2);
            }
            Eventually.until("a place is free", () -> heard(port, endpoints));
        }
    }

    @Test
    void deactivationClosesThePortAndEndsEveryWork() throws Exception {
        FakeEndpoints endpoints = new FakeEndpoints();
        int port = listening(endpoints);
        try (FakeScanner scanner = new FakeScanner(port, false).send("ID S\n1\n")) {
            Eventually.until("the scan arrives", () -> endpoints.scans.size() == 1);

            adapter.endpointDeactivation(endpoints, spec);

            assertThat(scanner.isRefused()).isTrue();
        }
        assertThat(adapter.scannerPort()).isEmpty();
        assertThat(endpoints.lent.get()).isZero();
        assertThat(server.allWorksEnd(10)).isTrue();
    }

    @Test
    void stoppingWhileAPortIsBusyEndsTheRetries() throws Exception {
        try (ServerSocket occupier = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            spec.setPort(occupier.getLocalPort());
            adapter.endpointActivation(new FakeEndpoints(), spec);

            adapter.stop();

            assertThat(server.allWorksEnd(10)).isTrue();
        }
    }

    @Test
    void everyFaultOfAnActivationIsNamedAtOnce() {
        spec.setPort(70_000);
        spec.setMaxCodeLength(0);
        spec.setScanners("not an address=T1");

        assertThatThrownBy(spec::validate)
                .isInstanceOfSatisfying(
                        InvalidPropertyException.class,
                        invalid -> assertThat(invalid.getInvalidPropertyDescriptors())
                                .extracting("name")
                                .containsExactly("port", "maxCodeLength", "scanners"))
                .hasMessageContaining("TILL-2045");
        assertThatThrownBy(() -> adapter.endpointActivation(new FakeEndpoints(), spec))
                .isInstanceOf(InvalidPropertyException.class);
    }

    @Test
    void aSpecificationOfAnotherAdapterIsRefused() {
        ScannerActivationSpec foreign = new ScannerActivationSpec();

        assertThatThrownBy(() -> adapter.endpointActivation(new FakeEndpoints(), foreign))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("TILL-2040");
    }

    private int listening(FakeEndpoints endpoints) throws ResourceException {
        adapter.endpointActivation(endpoints, spec);
        Eventually.until("the port opens", () -> adapter.scannerPort().isPresent());
        return adapter.scannerPort().getAsInt();
    }

    private static boolean heard(int port, FakeEndpoints endpoints) {
        try (FakeScanner again = new FakeScanner(port, false).send("ID C\n3\n")) {
            while (endpoints.codesOf("C").isEmpty()) {
                if (again.isRefusedWithin(50)) {
                    return false;
                }
            }
            return true;
        } catch (java.io.IOException refused) {
            return false;
        }
    }

    private static void flood(int port, int number, List<String> codes) {
        try (FakeScanner scanner = new FakeScanner(port, number % 2 == 0)) {
            scanner.send("ID S" + number + "\n");
            for (String code : new ArrayList<>(codes)) {
                scanner.send(code + "\n");
            }
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
