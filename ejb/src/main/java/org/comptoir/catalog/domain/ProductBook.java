package org.comptoir.catalog.domain;

import java.util.Collection;
import java.util.Map;

/** Many products and families at once, for a bulk call; all in the caller's transaction. */
public interface ProductBook {

    /** The products of references, managed, by reference. */
    Map<String, Product> byReferences(long brandId, Collection<String> references);

    /** All families of the brand, by code. */
    Map<String, Family> families(long brandId);
}
