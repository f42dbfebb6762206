package org.comptoir.catalog.domain;

/** Units of a product that a pack is made of (AT-20). */
public record Component(long productId, int quantity) {}
