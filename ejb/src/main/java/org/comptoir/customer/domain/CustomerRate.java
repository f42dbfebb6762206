package org.comptoir.customer.domain;

import org.comptoir.shared.domain.Rate;

/** The attached customer's permanent rate (F003): a fact for pricing. */
public record CustomerRate(long customerId, Rate rate) {}
