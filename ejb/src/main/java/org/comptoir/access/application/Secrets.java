package org.comptoir.access.application;

/** Hashes of what must not be read back. */
public interface Secrets {

    /** A bcrypt hash ({@code $2a$}) that the container's login can check; refuses {@code user.password-length}. */
    String password(String text);

    /** The same hash for a text of any length up to that limit: for the demo's logins, which nobody must remember. */
    String shortPassword(String text);

    /**
     * A hash that is always the same for a PIN in a brand, so that a PIN finds its seller in one look-up. It is slow
     * to compute; four digits are weak all the same: a PIN changes the seller, it never logs in. Refuses
     * {@code user.pin-format} for anything but 4 to 8 digits.
     */
    String pin(long brandId, String digits);
}
