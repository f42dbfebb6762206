package org.comptoir.web.rest.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document. */
@Schema(description = "What went wrong (RFC 9457)")
public record Problem(
        @Schema(description = "The code as a URN", example = "urn:comptoir:problem:gift-card.expired")
        String type,

        @Schema(description = "The HTTP status in words", example = "Unprocessable Entity")
        String title,

        @Schema(description = "The HTTP status", example = "422")
        int status,

        @Schema(description = "Text for a person, in the language asked for")
        String detail,

        @Schema(description = "Stable code to react to", example = "gift-card.expired")
        String code,

        @Schema(description = "The facts of the code, as plain text")
        List<String> args,

        @Schema(description = "The path that was called; for an inner error an id to find it in the log")
        String instance,

        @Schema(description = "The fields that are wrong, for request.invalid")
        List<FieldProblem> errors) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A field that is wrong. */
    public record FieldProblem(
            @Schema(description = "Path in the request's body", example = "lines[0].quantity")
            String field,

            @Schema(example = "field.missing") String code,
            List<String> args,
            String detail) {}
}
