/** Reads of the ledger for screens and REST. */
package org.comptoir.ledger.query;
