/** Customers in their tables. */
package org.comptoir.customer.infrastructure;
