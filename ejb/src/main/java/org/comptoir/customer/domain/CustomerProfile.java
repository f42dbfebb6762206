package org.comptoir.customer.domain;

import java.time.LocalDate;
import org.comptoir.shared.domain.Rate;

/**
 * What rules may know of the attached customer: a fact for pricing.
 *
 * @param permanentRate the customer's own rate (F003), {@link Rate#NONE} for none
 * @param group name of the customer's group, null for none (F039)
 */
public record CustomerProfile(long customerId, long number, Rate permanentRate, String group, LocalDate createdOn) {}
