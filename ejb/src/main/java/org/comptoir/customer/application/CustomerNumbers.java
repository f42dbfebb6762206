package org.comptoir.customer.application;

/** The customer numbers of a brand, in the caller's transaction; takers wait for each other until it ends. */
public interface CustomerNumbers {

    /** The first of so many new numbers in a row. */
    long next(long brandId, int count);

    /** Says that numbers up to this one are taken. */
    void taken(long brandId, long number);
}
