package org.comptoir.customer.domain;

/**
 * A customer with a birthday.
 *
 * @param number the customer's number
 * @param name first and last name as far as they are known, never null
 * @param birthMonth 1 to 12; 0, as the day, when the record has lost its birthday since
 * @param mergedInto the record that replaced this one, null when none did
 */
public record Celebrant(
        long id, long number, String name, int birthMonth, int birthDay, boolean active, Long mergedInto) {}
