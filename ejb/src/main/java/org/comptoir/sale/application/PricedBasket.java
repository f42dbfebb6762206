package org.comptoir.sale.application;

import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Basket;

/**
 * A basket with its price.
 *
 * @param basketId null while nothing was ever put on the counter
 * @param version goes with the sale: a basket that has changed since is refused
 */
public record PricedBasket(Long basketId, long version, long tillId, Basket basket, Quote quote) {}
