/** Printers as managed connections; knows the SPI, the protocol, the transport and the device API. */
package org.comptoir.device.ra.outbound;
