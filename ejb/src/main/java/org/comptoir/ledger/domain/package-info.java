/** Double entry for everything with a balance: accounts, movements that sum to zero, lots of points. */
package org.comptoir.ledger.domain;
