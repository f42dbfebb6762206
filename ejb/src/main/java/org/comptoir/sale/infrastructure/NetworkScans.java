package org.comptoir.sale.infrastructure;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.device.api.Scan;
import org.comptoir.device.api.ScanListener;
import org.comptoir.sale.application.AddNetworkScan;
import org.jboss.ejb3.annotation.ResourceAdapter;

/** Hears the network scanners of all tills, in the order each of them reads. */
@MessageDriven
@ResourceAdapter("device-connector")
public class NetworkScans implements ScanListener {

    private static final System.Logger LOG = System.getLogger(NetworkScans.class.getName());

    @Inject
    private AddNetworkScan addNetworkScan;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void scanned(Scan scan) {
        if (!addNetworkScan.add(scan.scannerId(), scan.code())) {
            LOG.log(System.Logger.Level.WARNING, "TILL-4001 scanner {0} belongs to no till", scan.scannerId());
        }
    }
}
