/** The ledger's guarded statements. */
package org.comptoir.ledger.infrastructure;
