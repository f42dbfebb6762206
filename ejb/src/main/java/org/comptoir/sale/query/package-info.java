/** Reads of sales for lists and pages. */
package org.comptoir.sale.query;
