/** The customer's record (F001 to F005) and what pricing knows of it. */
package org.comptoir.customer.domain;
