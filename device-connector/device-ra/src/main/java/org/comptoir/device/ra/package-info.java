/** The resource adapter itself: what the server starts and stops, and the numbered messages. */
package org.comptoir.device.ra;
