package org.comptoir.device.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;
import org.comptoir.device.ra.inbound.ScannerActivation;
import org.comptoir.device.ra.inbound.ScannerActivationSpec;
import org.comptoir.device.ra.virtual.PrinterBench;

/** The device connector: what the server starts and stops, and what its parts find each other through. */
public final class TillDeviceAdapter implements ResourceAdapter, Serializable {
    private static final long serialVersionUID = 1L;
    private static final long STOP_MILLIS = 5_000;

    private String scanBind = "127.0.0.1";
    private Integer scanPort = 0;
    private String virtualBind = "127.0.0.1";
    private Integer virtualHistory = 20;
    private Integer virtualLimit = 64;

    private transient ServerThreads threads;
    private transient PrinterBench bench;
    private transient Map<EndpointKey, ScannerActivation> activations;

    /** An endpoint is its factory and its specification, each by identity: two endpoints never replace each other. */
    private record EndpointKey(MessageEndpointFactory factory, ActivationSpec spec) {

        @Override
        public boolean equals(Object other) {
            return other instanceof EndpointKey key && key.factory == factory && key.spec == spec;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(factory) * 31 + System.identityHashCode(spec);
        }
    }

    @Override
    public synchronized void start(BootstrapContext context) {
        threads = new ServerThreads(context);
        bench = new PrinterBench(virtualBind, virtualHistory, virtualLimit, threads);
        activations = new ConcurrentHashMap<>();
        DeviceMessages.started();
    }

    /** Ends in reverse: first what comes in, then the printers; within a time limit. */
    @Override
    public synchronized void stop() {
        if (threads == null) {
            return;
        }
        List<ScannerActivation> last = new ArrayList<>(activations.values());
        Collections.reverse(last);
        last.forEach(ScannerActivation::release);
        boolean inTime = true;
        for (ScannerActivation activation : last) {
            inTime &= activation.stop(STOP_MILLIS);
        }
        activations.clear();
        threads.stop();
        inTime &= bench.stop(STOP_MILLIS);
        threads = null;
        DeviceMessages.stopped(inTime);
    }

    /** Starts listening in the background; fails only for a specification that is not valid. */
    @Override
    public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec) throws ResourceException {
        if (!(spec instanceof ScannerActivationSpec scanners) || !equals(spec.getResourceAdapter())) {
            throw new ResourceException(DeviceMessages.foreign(spec));
        }
        scanners.validate();
        ScannerActivation activation = new ScannerActivation(factory, scanners, this, running(), Clock.systemUTC());
        activations.put(new EndpointKey(factory, spec), activation);
        activation.start();
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
        ScannerActivation activation = activations == null ? null : activations.remove(new EndpointKey(factory, spec));
        if (activation != null && !activation.stop(STOP_MILLIS)) {
            DeviceMessages.stopped(false);
        }
    }

    /** Devices take part in no transaction. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    /** The virtual printers, while the adapter runs. */
    public PrinterBench virtualPrinters() {
        running();
        return bench;
    }

    /** The port of the endpoint that listens to scanners; empty while there is none. */
    public OptionalInt scannerPort() {
        if (activations == null) {
            return OptionalInt.empty();
        }
        return activations.values().stream()
                .map(ScannerActivation::port)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private synchronized ServerThreads running() {
        if (threads == null) {
            throw new IllegalStateException(DeviceMessages.notRunning());
        }
        return threads;
    }

    /** The local address scanners connect to. */
    public String getScanBind() {
        return scanBind;
    }

    /** Sets the local address scanners connect to. */
    public void setScanBind(String address) {
        scanBind = address;
    }

    /** The port scanners connect to; 0 for a free one. */
    public Integer getScanPort() {
        return scanPort;
    }

    /** Sets the port scanners connect to. */
    public void setScanPort(Integer port) {
        scanPort = port;
    }

    /** The local address virtual printers listen on. */
    public String getVirtualBind() {
        return virtualBind;
    }

    /** Sets the local address virtual printers listen on. */
    public void setVirtualBind(String address) {
        virtualBind = address;
    }

    /** Jobs each virtual printer keeps. */
    public Integer getVirtualHistory() {
        return virtualHistory;
    }

    /** Sets how many jobs each virtual printer keeps. */
    public void setVirtualHistory(Integer jobs) {
        virtualHistory = jobs;
    }

    /** Virtual printers there may be. */
    public Integer getVirtualLimit() {
        return virtualLimit;
    }

    /** Sets how many virtual printers there may be. */
    public void setVirtualLimit(Integer printers) {
        virtualLimit = printers;
    }

    /** Equal when configured the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TillDeviceAdapter adapter && configuration().equals(adapter.configuration());
    }

    @Override
    public int hashCode() {
        return configuration().hashCode();
    }

    private List<Object> configuration() {
        return List.of(scanBind, scanPort, virtualBind, virtualHistory, virtualLimit);
    }
}
