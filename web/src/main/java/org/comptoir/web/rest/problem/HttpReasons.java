package org.comptoir.web.rest.problem;

/** Codes of what the framework refuses before a resource is reached. */
final class HttpReasons {

    private HttpReasons() {}

    static String code(int status) {
        return switch (status) {
            case 404 -> "request.no-such-path";
            case 405 -> "request.method";
            case 406 -> "request.not-acceptable";
            case 413 -> "request.too-large";
            case 415 -> "request.media-type";
            default -> "request.malformed";
        };
    }
}
