/** Baskets, till heads and sales in their tables, by guarded statements. */
package org.comptoir.sale.infrastructure;
