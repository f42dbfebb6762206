package org.comptoir.device.ra.inbound;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;
import org.comptoir.device.api.Scan;
import org.comptoir.device.api.ScanListener;

/** Endpoints that write down what is done to them, and fail the way they are told. */
final class FakeEndpoints implements MessageEndpointFactory {
    final List<Scan> scans = new CopyOnWriteArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final AtomicInteger lent = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final CountDownLatch gate;
    private volatile String poison;

    FakeEndpoints() {
        this(new CountDownLatch(0));
    }

    /** Deliveries wait until the gate opens. */
    FakeEndpoints(CountDownLatch gate) {
        this.gate = gate;
    }

    FakeEndpoints unavailableAtFirst(int times) {
        unavailable.set(times);
        return this;
    }

    /** The listener throws for that code. */
    FakeEndpoints poison(String code) {
        poison = code;
        return this;
    }

    List<String> codesOf(String scannerId) {
        return scans.stream()
                .filter(scan -> scan.scannerId().equals(scannerId))
                .map(Scan::code)
                .toList();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
        if (unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new UnavailableException("not yet");
        }
        lent.incrementAndGet();
        return new Endpoint();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
        return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return false;
    }

    @Override
    public String getActivationName() {
        return "fake";
    }

    @Override
    public Class<?> getEndpointClass() {
        return Endpoint.class;
    }

    private final class Endpoint implements MessageEndpoint, ScanListener {

        @Override
        public void beforeDelivery(Method method) {
            calls.add("before " + method.getName());
        }

        @Override
        public void scanned(Scan scan) {
            try {
                gate.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            calls.add("scanned");
            if (scan.code().equals(poison)) {
                throw new IllegalStateException("told to fail");
            }
            scans.add(scan);
        }

        @Override
        public void afterDelivery() {
            calls.add("after");
        }

        @Override
        public void release() {
            calls.add("release");
            lent.decrementAndGet();
        }
    }
}
