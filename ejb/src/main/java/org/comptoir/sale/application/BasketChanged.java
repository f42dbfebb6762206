package org.comptoir.sale.application;

/** A basket was changed and committed: a hint for pages of that till, the row is the truth. */
public record BasketChanged(long tillId, long version) {}
