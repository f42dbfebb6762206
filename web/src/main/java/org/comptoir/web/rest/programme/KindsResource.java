package org.comptoir.web.rest.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.comptoir.pricing.query.ProgrammeKinds;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Api;
import org.comptoir.web.rest.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which kinds of programmes there are. */
@Path("programme-kinds")
@RequestScoped
@Produces(Api.JSON)
@Tag(name = "programmes")
public class KindsResource {

    private static final String TEXTS = "org.comptoir.web.i18n.programmes";

    @Inject
    private CurrentCaller current;

    @Inject
    private ProgrammeKinds kinds;

    @Inject
    private Problems texts;

    /** A kind. */
    @Schema(name = "ProgrammeKind")
    public record KindBody(
            @Schema(example = "COUPON") String kind,

            @Schema(description = "What it does, in the language of Accept-Language")
            String description,

            @Schema(description = "Fields of params; a field that is left out is null, zero or false")
            List<ParamBody> params) {}

    /** A parameter of a kind. */
    @Schema(name = "ProgrammeParam")
    public record ParamBody(
            @Schema(example = "rateBp") String name,

            @Schema(enumeration = {"INTEGER", "BOOLEAN", "TEXT", "CHOICE", "LIST", "OBJECT"})
            String type,

            @Schema(description = "What may be written, for a choice")
            List<String> choices,

            @Schema(description = "What it means, in the language of Accept-Language")
            String description,

            @Schema(description = "Fields of an object, or of each element of a list of objects")
            List<ParamBody> fields) {}

    /** All kinds. */
    @GET
    @Operation(
            operationId = "programmeKinds",
            summary = "List the kinds of programmes",
            description = "Each with the parameters that its programmes have.")
    @APIResponse(responseCode = "200", description = "The kinds, by name")
    public List<KindBody> kinds() {
        ResourceBundle bundle = bundle(texts.locale());
        return kinds.all(current.caller()).stream()
                .map(kind -> new KindBody(
                        kind.kind(), text(bundle, kind.kind()), params(bundle, kind.kind(), kind.params())))
                .toList();
    }

    private static List<ParamBody> params(ResourceBundle bundle, String kind, List<ProgrammeKinds.Param> params) {
        return params.stream()
                .map(param -> new ParamBody(
                        param.name(),
                        param.type().name(),
                        param.choices().isEmpty() ? null : param.choices(),
                        described(bundle, kind, param.name()),
                        param.fields().isEmpty() ? null : params(bundle, kind, param.fields())))
                .toList();
    }

    /** A kind's own words for a parameter, else those that all kinds share. */
    private static String described(ResourceBundle bundle, String kind, String param) {
        String own = text(bundle, kind + "." + param);
        return own == null ? text(bundle, "param." + param) : own;
    }

    private static String text(ResourceBundle bundle, String key) {
        return bundle.containsKey(key) ? bundle.getString(key) : null;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                TEXTS,
                locale,
                KindsResource.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
