package org.comptoir.shared.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Claims codes for a target; refuses {@code code.taken} when one names something else already. */
    void claim(long brandId, Kind kind, long targetId, Collection<String> codes);

    /** Claims one code for each target, in one round trip; refuses {@code code.taken}. */
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
