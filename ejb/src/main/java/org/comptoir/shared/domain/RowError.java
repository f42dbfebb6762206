package org.comptoir.shared.domain;

/**
 * Why a row of a bulk call was refused.
 *
 * @param index of the row in the call, from 0
 */
public record RowError(int index, Reason reason) {}
