package org.comptoir.device.ra.inbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.comptoir.device.api.Scan;
import org.comptoir.device.api.ScanListener;
import org.comptoir.device.ra.DeviceMessages;

/** Hands one scan to an endpoint: whatever happens, the delivery is ended and the endpoint given back. */
final class Delivery {
    private static final int TRIES = 25;
    private static final long PAUSE_MILLIS = 200;
    private static final Method SCANNED = scannedMethod();

    private final MessageEndpointFactory factory;
    private final CountDownLatch released;

    Delivery(MessageEndpointFactory factory, CountDownLatch released) {
        this.factory = factory;
        this.released = released;
    }

    /** Delivers, waiting at most five seconds for an endpoint; a scan that cannot be delivered is logged. */
    void deliver(Scan scan) {
        try {
            MessageEndpoint endpoint = endpoint();
            try {
                hand(scan, endpoint);
            } finally {
                endpoint.release();
            }
        } catch (ResourceException | NoSuchMethodException | RuntimeException fault) {
            DeviceMessages.scanLost(scan.scannerId(), scan.code(), fault);
        }
    }

    private static void hand(Scan scan, MessageEndpoint endpoint) throws ResourceException, NoSuchMethodException {
        endpoint.beforeDelivery(SCANNED);
        try {
            ((ScanListener) endpoint).scanned(scan);
        } finally {
            endpoint.afterDelivery();
        }
    }

    private MessageEndpoint endpoint() throws UnavailableException {
        for (int tried = 1; ; tried++) {
            try {
                return factory.createEndpoint(null);
            } catch (UnavailableException notNow) {
                if (tried == TRIES || releasedWhileWaiting()) {
                    throw notNow;
                }
            }
        }
    }

    private boolean releasedWhileWaiting() {
        try {
            return released.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Method scannedMethod() {
        try {
            return ScanListener.class.getMethod("scanned", Scan.class);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
