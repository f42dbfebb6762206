package org.comptoir.shared.query;

/** A person's name on one line of a list. */
public final class FullName {

    private FullName() {}

    /** Last name, then first name; null when both are missing. */
    public static String of(String lastName, String firstName) {
        if (lastName == null) {
            return firstName;
        }
        return firstName == null ? lastName : lastName + " " + firstName;
    }
}
