package org.comptoir.shared.application;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** Documents in JSON columns: records written with all their fields, nulls left out. */
public final class Json {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig());

    private Json() {}

    /** The document's text. */
    public static String write(Object document) {
        return JSONB.toJson(document);
    }

    /** The document of a text; unknown fields are ignored, missing ones are null or zero. */
    public static <T> T read(String text, Class<T> type) {
        return JSONB.fromJson(text, type);
    }
}
