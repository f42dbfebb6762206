/** What a till shows of its printer, from the rows: the same on every node. */
package org.comptoir.printing.query;
