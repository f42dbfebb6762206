/** Printers and what waits for them. */
package org.comptoir.web.printing;
