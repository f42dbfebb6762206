/** What applications may import to print and to hear scanners; knows no vendor, no SPI type and nothing of the shop. */
package org.comptoir.device.api;
