package org.comptoir.web.rest.shared;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** JSON of this API: a field that is not known is an error, not silence; nulls are left out. */
@Provider
public class JsonRules implements ContextResolver<Jsonb> {

    /** A property of Yasson, the server's JSON-B. */
    private static final String FAIL_ON_UNKNOWN = "jsonb.fail-on-unknown-properties";

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(false)
            .withDeserializers(new WholeNumbers.OfInteger(), new WholeNumbers.OfLong())
            .setProperty(FAIL_ON_UNKNOWN, true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }
}
