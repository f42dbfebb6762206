package org.comptoir.device.ra.inbound;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import java.beans.IntrospectionException;
import java.beans.PropertyDescriptor;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.device.ra.DeviceMessages;
import org.comptoir.device.ra.TillDeviceAdapter;

/** What a message endpoint may configure; everything has a default, so an empty one listens where the adapter says. */
public final class ScannerActivationSpec implements ActivationSpec, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ADAPTERS_PORT = -1;

    private ResourceAdapter resourceAdapter;
    private String bindAddress = "";
    private Integer port = ADAPTERS_PORT;
    private String scanners = "";
    private Integer maxCodeLength = 80;
    private Integer halfCodeTimeoutMillis = 2_000;
    private Integer queueCapacity = 1_000;
    private Integer maxScanners = 64;

    /** Names every property that does not fit, in one exception. */
    @Override
    public void validate() throws InvalidPropertyException {
        Map<String, String> faults = new LinkedHashMap<>();
        range(faults, "port", port, ADAPTERS_PORT, 65_535);
        range(faults, "maxCodeLength", maxCodeLength, 1, 4_096);
        range(faults, "halfCodeTimeoutMillis", halfCodeTimeoutMillis, 10, 600_000);
        range(faults, "queueCapacity", queueCapacity, 1, 100_000);
        range(faults, "maxScanners", maxScanners, 1, 1_000);
        try {
            ScannerNames.parse(scanners);
        } catch (IllegalArgumentException unreadable) {
            faults.put("scanners", unreadable.getMessage());
        }
        if (!faults.isEmpty()) {
            InvalidPropertyException invalid =
                    new InvalidPropertyException(DeviceMessages.invalidActivation(faults.toString()));
            invalid.setInvalidPropertyDescriptors(faults.keySet().stream()
                    .map(ScannerActivationSpec::descriptor)
                    .toArray(PropertyDescriptor[]::new));
            throw invalid;
        }
    }

    ScannerSettings settings(TillDeviceAdapter adapter) {
        return new ScannerSettings(
                bindAddress.isBlank() ? adapter.getScanBind() : bindAddress.trim(),
                port == ADAPTERS_PORT ? adapter.getScanPort() : port,
                ScannerNames.parse(scanners),
                maxCodeLength,
                halfCodeTimeoutMillis,
                queueCapacity,
                maxScanners);
    }

    private static void range(Map<String, String> faults, String name, Integer value, int least, int most) {
        if (value == null || value < least || value > most) {
            faults.put(name, value + " is not within " + least + " and " + most);
        }
    }

    private static PropertyDescriptor descriptor(String name) {
        try {
            return new PropertyDescriptor(name, ScannerActivationSpec.class);
        } catch (IntrospectionException notABean) {
            throw new IllegalStateException(notABean);
        }
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return resourceAdapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) {
        this.resourceAdapter = resourceAdapter;
    }

    /** The local address to listen on; empty for the adapter's. */
    public String getBindAddress() {
        return bindAddress;
    }

    /** Sets the local address to listen on. */
    public void setBindAddress(String address) {
        bindAddress = address == null ? "" : address;
    }

    /** The port to listen on; 0 for a free one, -1 for the adapter's. */
    public Integer getPort() {
        return port;
    }

    /** Sets the port to listen on. */
    public void setPort(Integer number) {
        port = number;
    }

    /** The scanners known by their IP address: {@code 192.168.1.30=PAR01-T01;192.168.1.31=PAR01-T02}. */
    public String getScanners() {
        return scanners;
    }

    /** Sets the scanners known by their IP address. */
    public void setScanners(String names) {
        scanners = names == null ? "" : names;
    }

    /** Characters of the longest code. */
    public Integer getMaxCodeLength() {
        return maxCodeLength;
    }

    /** Sets the characters of the longest code. */
    public void setMaxCodeLength(Integer characters) {
        maxCodeLength = characters;
    }

    /** How long a half code waits for its rest, in milliseconds. */
    public Integer getHalfCodeTimeoutMillis() {
        return halfCodeTimeoutMillis;
    }

    /** Sets how long a half code waits for its rest, in milliseconds. */
    public void setHalfCodeTimeoutMillis(Integer millis) {
        halfCodeTimeoutMillis = millis;
    }

    /** Scans of one scanner that may wait for delivery. */
    public Integer getQueueCapacity() {
        return queueCapacity;
    }

    /** Sets how many scans of one scanner may wait for delivery. */
    public void setQueueCapacity(Integer scans) {
        queueCapacity = scans;
    }

    /** Scanners connected at a time. */
    public Integer getMaxScanners() {
        return maxScanners;
    }

    /** Sets how many scanners may be connected at a time. */
    public void setMaxScanners(Integer connections) {
        maxScanners = connections;
    }
}
