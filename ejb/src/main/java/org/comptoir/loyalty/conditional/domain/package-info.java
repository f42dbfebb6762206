/** Which rate a group of customers has on which articles. */
package org.comptoir.loyalty.conditional.domain;
