package org.comptoir.device.ra.virtual;

import jakarta.resource.Referenceable;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import javax.naming.Reference;
import org.comptoir.device.api.VirtualPrinter;
import org.comptoir.device.api.VirtualPrinters;
import org.comptoir.device.ra.DeviceMessages;
import org.comptoir.device.ra.TillDeviceAdapter;

/** The administered object through which applications reach the virtual printers of the adapter it belongs to. */
public final class VirtualPrinterBench
        implements VirtualPrinters, ResourceAdapterAssociation, Referenceable, Serializable {
    private static final long serialVersionUID = 1L;

    private TillDeviceAdapter adapter;
    private Reference reference;

    @Override
    public List<VirtualPrinter> all() {
        return running().virtualPrinters().all();
    }

    @Override
    public VirtualPrinter printer(String name) {
        return running().virtualPrinters().printer(name);
    }

    @Override
    public OptionalInt scannerPort() {
        return running().scannerPort();
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) {
        adapter = (TillDeviceAdapter) resourceAdapter;
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @Override
    public Reference getReference() {
        return reference;
    }

    private TillDeviceAdapter running() {
        if (adapter == null) {
            throw new IllegalStateException(DeviceMessages.notRunning());
        }
        return adapter;
    }
}
