/** A discount by hand as it is laid on the basket. */
package org.comptoir.loyalty.manual.domain;
