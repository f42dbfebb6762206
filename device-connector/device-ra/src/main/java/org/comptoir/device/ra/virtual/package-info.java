/** Printers inside the product, served over TCP like any other; knows the SPI for its threads only. */
package org.comptoir.device.ra.virtual;
