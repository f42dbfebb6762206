/** Customers for the till, and the use cases that change their records. */
package org.comptoir.customer.application;
