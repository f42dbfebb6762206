/** The proof that the books are right. */
package org.comptoir.web.rest.ledger;
