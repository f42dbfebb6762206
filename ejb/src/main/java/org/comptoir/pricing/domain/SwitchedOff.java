package org.comptoir.pricing.domain;

/** The cashier switched a rule off for this basket (F038): a fact; the rule does nothing and says so. */
public record SwitchedOff(String rule) {}
