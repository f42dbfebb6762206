package org.comptoir.instrument.domain;

/** What a booking makes of an instrument: noted in its plan beside the statement. */
public record StatusChange(long instrumentId, InstrumentStatus to) {}
