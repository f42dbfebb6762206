package org.comptoir.shared.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.shared.domain.Reason;

/** One registry for every code a scanner can read (D-17, D-42): within a brand a code means one thing. */
public interface CodeRegistry {

    /** What a code can name; a programme may add a kind of its own, at most 20 characters. */
    record Kind(String name) {
        public static final Kind PRODUCT = new Kind("PRODUCT");
        public static final Kind CUSTOMER = new Kind("CUSTOMER");
        public static final Kind INSTRUMENT = new Kind("INSTRUMENT");
    }

    /** What a code names. */
    record Target(Kind kind, long id) {}

    /** What the code names in that brand, if it is known. */
    Optional<Target> find(long brandId, String code);

    /**
     * What codes mean that are in no registry, such as references: a printed code must not be one of them, for a scan
     * could not tell them apart (D-17). Beans of this type are found by CDI.
     */
    interface Elsewhere {

        /** Those of the codes that mean something here, as they are or in capitals. */
        Map<String, Target> named(long brandId, Collection<String> codes);

        /** Why such a code is refused. */
        Reason refusal(String code);
    }

    /**
     * Refuses a code that cannot be given to something new: {@code code.taken}, {@code code.reference-taken},
     * {@code code.customer-number-taken}.
     */
    void checkFree(long brandId, String code);

    /**
     * Claims codes for a target; refuses {@code code.taken} when one names something else already, and for anything but
     * a product what {@link Elsewhere} refuses of other targets.
     */
    void claim(long brandId, Kind kind, long targetId, Collection<String> codes);

    /** Claims one code for each target, in one write; refuses as {@link #claim} does. */
    void claimEach(long brandId, Kind kind, List<Claim> claims);

    /** Gives a target's codes free. */
    void release(long brandId, Kind kind, long targetId);

    /** The codes of a target. */
    List<String> codesOf(long brandId, Kind kind, long targetId);

    /** What codes name, in few reads; unknown ones are missing. */
    Map<String, Target> findAll(long brandId, Collection<String> codes);

    /** A code for a target. */
    record Claim(String code, long targetId) {}
}
