/** What earned vouchers read of customers and their accounts. */
package org.comptoir.loyalty.earned.infrastructure;
