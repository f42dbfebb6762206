package org.comptoir.web.rest.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.web.rest.shared.Api;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to each operation the problems it can answer, and the language header. */
public class EveryOperation implements OASFilter {

    private static final String LANGUAGE = "AcceptLanguage";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getPaths() == null) {
            return;
        }
        problems().forEach((status, text) -> document.getComponents().addResponse("Problem" + status, problem(text)));
        document.getComponents()
                .addParameter(
                        LANGUAGE,
                        OASFactory.createParameter()
                                .name("Accept-Language")
                                .in(Parameter.In.HEADER)
                                .description("Language of texts: fr, en (default) or de")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                                .example("fr"));
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach(EveryOperation::complete);
        }
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + LANGUAGE));
        for (String status : problems().keySet()) {
            boolean changes = method != PathItem.HttpMethod.GET;
            boolean onlyForChanges = status.equals("409") || status.equals("413") || status.equals("415");
            if (changes || !onlyForChanges) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
            }
        }
    }

    private static Map<String, String> problems() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("400", "The request is malformed, or fields are missing or out of range (`errors`)");
        texts.put("401", "No API key, or one that is not known");
        texts.put("403", "The key's level does not allow it");
        texts.put("404", "Something that the URL names is not known");
        texts.put("409", "The id was used with other content, or somebody else was quicker");
        texts.put("413", "The body is larger than allowed");
        texts.put("415", "The body is not application/json");
        texts.put(
                "422",
                "Refused by the shop's rules, or the body names something that is not known; nothing was changed");
        texts.put("500", "An error on our side; `instance` is its id in the log");
        return texts;
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Api.PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
