package org.comptoir.device.ra.outbound;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What the server may show of a printer's connection. */
record PrinterMetaData(String address) implements ManagedConnectionMetaData {

    @Override
    public String getEISProductName() {
        return "ESC/POS printer " + address;
    }

    @Override
    public String getEISProductVersion() {
        return "ESC/POS";
    }

    @Override
    public int getMaxConnections() {
        return 1;
    }

    @Override
    public String getUserName() {
        return "";
    }
}
