/** How features book, and how programmes turn a sale's effects into movements. */
package org.comptoir.ledger.application;
