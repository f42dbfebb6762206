/** Network scanners delivered to message endpoints; knows the SPI, the protocol and the device API. */
package org.comptoir.device.ra.inbound;
