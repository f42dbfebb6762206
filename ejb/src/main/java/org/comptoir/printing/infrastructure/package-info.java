/** The queue of print jobs in its table, the worker that empties it, and the way to the device adapter. */
package org.comptoir.printing.infrastructure;
