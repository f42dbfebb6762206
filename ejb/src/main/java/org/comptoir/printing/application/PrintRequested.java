package org.comptoir.printing.application;

/** Fired in the transaction that books a job; after its commit the printer's worker wakes. */
public record PrintRequested(String printerAddress) {}
