/** ESC/POS as pure functions: documents to bytes, bytes to commands, text and pictures; knows nothing but java.*. */
package org.comptoir.device.escpos;
