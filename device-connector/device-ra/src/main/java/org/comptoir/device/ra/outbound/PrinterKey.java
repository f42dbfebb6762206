package org.comptoir.device.ra.outbound;

import jakarta.resource.spi.ConnectionRequestInfo;
import org.comptoir.device.api.PrinterAddress;

/** What distinguishes one printer's connections from another's: the whole address, always. */
public record PrinterKey(PrinterAddress address) implements ConnectionRequestInfo {}
