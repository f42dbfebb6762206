package org.comptoir.ledger.domain;

/** Points that a document took from a lot, which is as it stands now. */
public record LotUse(Lot lot, long used) {}
