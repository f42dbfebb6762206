package org.comptoir.web.rest.shared;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.shared.domain.ImportResult;
import org.comptoir.shared.domain.Reason;
import org.comptoir.web.rest.problem.Problem;
import org.comptoir.web.rest.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a bulk call did. */
@Schema(name = "BulkAnswer")
public record BulkAnswer(
        @Schema(description = "Rows that were new") int created,

        @Schema(description = "Rows that were known and changed")
        int updated) {

    private static final int SHOWN = 100;

    /** 200 with the counts; 422 with what is wrong by row, nothing saved. */
    public static Response of(ImportResult result, Problems problems) {
        if (result.errors().isEmpty()) {
            return Response.ok(new BulkAnswer(result.created(), result.updated()))
                    .build();
        }
        List<Problem.FieldProblem> errors = result.errors().stream()
                .limit(SHOWN)
                .map(error -> new Problem.FieldProblem(
                        "[" + error.index() + "]",
                        error.reason().code(),
                        error.reason().args(),
                        problems.text(error.reason())))
                .toList();
        return problems.refused(Reason.of("request.rows", result.errors().size()), errors);
    }

    /** 201 or 200 with the record; the one row's own refusal when it was refused. */
    public static Response ofOne(ImportResult result, Problems problems, Supplier<?> stored) {
        return result.errors().isEmpty()
                ? Response.status(result.created() > 0 ? Response.Status.CREATED : Response.Status.OK)
                        .entity(stored.get())
                        .build()
                : problems.refused(result.errors().get(0).reason());
    }
}
