/** The customer panel of the till, lists and forms. */
package org.comptoir.customer.query;
