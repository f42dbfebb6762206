package org.comptoir.printing.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.comptoir.device.api.PrintOutcome;
import org.comptoir.device.api.PrinterAddress;
import org.comptoir.device.api.PrinterConnectionFactory;
import org.comptoir.device.api.PrinterStatus;
import org.comptoir.printing.application.Printers;

/** The printers of the device adapter; without the adapter every printer is away. */
@ApplicationScoped
public class JcaPrinters implements Printers {

    private static final System.Logger LOG = System.getLogger(JcaPrinters.class.getName());
    private static final String FACTORY = "java:/eis/PrinterCF";

    @Override
    public PrintOutcome print(String address, byte[] job) {
        Found found = find(address);
        if (found == null) {
            return PrintOutcome.REFUSED_OFFLINE;
        }
        try {
            return found.factory().print(found.address(), job);
        } catch (RuntimeException e) {
            // bytes may have been sent: never again by itself
            LOG.log(System.Logger.Level.ERROR, "TILL-2104 printing at " + address + " failed", e);
            return PrintOutcome.UNKNOWN;
        }
    }

    @Override
    public boolean pulseDrawer(String address) {
        Found found = find(address);
        try {
            return found != null && found.factory().pulseDrawer(found.address());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "TILL-2105 opening the drawer at " + address + " failed", e);
            return false;
        }
    }

    @Override
    public PrinterStatus status(String address) {
        Found found = find(address);
        try {
            return found == null ? PrinterStatus.unreachable() : found.factory().status(found.address());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "TILL-2106 no status of " + address, e);
            return PrinterStatus.unreachable();
        }
    }

    private record Found(PrinterConnectionFactory factory, PrinterAddress address) {}

    private static Found find(String address) {
        try {
            return new Found(InitialContext.doLookup(FACTORY), PrinterAddress.parse(address));
        } catch (NamingException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "TILL-2107 no way to printer " + address + ": " + e.getMessage());
            return null;
        }
    }
}
