package org.comptoir.web.rest.shared;

/** Words that the API's document uses again and again. */
public final class Api {

    /** Media type of bodies. */
    public static final String JSON = "application/json";

    /** Media type of errors. */
    public static final String PROBLEM = "application/problem+json";

    /** Header of a replayed answer. */
    public static final String REPLAY = "Idempotent-Replay";

    private Api() {}
}
