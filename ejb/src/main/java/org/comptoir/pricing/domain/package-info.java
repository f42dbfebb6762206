/** Programmes and the rules of pricing, as values; pure. */
package org.comptoir.pricing.domain;
