package org.comptoir.customer.application;

import java.util.List;

/** The groups that customers can be in (F039). */
public interface CustomerGroups {

    /** Their names, in order. */
    List<String> names(long brandId);
}
