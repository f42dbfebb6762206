/** Instruments in their table, by guarded statements. */
package org.comptoir.instrument.infrastructure;
