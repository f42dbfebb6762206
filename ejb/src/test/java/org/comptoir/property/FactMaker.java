package org.comptoir.property;

/**
 * Makes random facts of one kind, as its fact source would: sound ones, and such that the rule must refuse. A new
 * programme adds its maker to {@link FactMakers}.
 */
public interface FactMaker {

    /** The code of the rule that reads these facts. */
    String rule();

    /** Adds so many programmes, vouchers or claims of its kind to a round; 0 for none. */
    void add(Round round, int count);

    /** True when there can be many at once: the load of a pricing is made of these. */
    default boolean isMany() {
        return true;
    }
}
