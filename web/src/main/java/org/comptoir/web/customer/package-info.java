/** Customers: the list, the record, the form. */
package org.comptoir.web.customer;
