/** Bytes and what they mean, pure: knows java.* and the values of the device API. */
package org.comptoir.device.ra.protocol;
