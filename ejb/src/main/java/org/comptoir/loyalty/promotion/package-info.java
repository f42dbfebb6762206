/** Promotions: what articles cost less for everybody, for a time. */
package org.comptoir.loyalty.promotion;
