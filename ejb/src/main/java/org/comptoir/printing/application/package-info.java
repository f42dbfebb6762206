/** The port that other features print through, and what a cashier can ask of a printer. */
package org.comptoir.printing.application;
