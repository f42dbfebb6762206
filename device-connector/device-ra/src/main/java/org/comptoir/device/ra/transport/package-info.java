/** Sockets and their time-outs; knows java.* only and nothing of what the bytes mean. */
package org.comptoir.device.ra.transport;
