package org.comptoir.shared.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;

/** Binds values: instants as UTC wall time, booleans as 0 or 1, empty text as null, enums by name. */
final class Params {

    private Params() {}

    static int bind(PreparedStatement statement, int from, List<?> values) throws SQLException {
        int index = from;
        for (Object value : values) {
            bindOne(statement, index++, value);
        }
        return index;
    }

    private static void bindOne(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null || "".equals(value)) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(index, Row.stored(instant));
        } else if (value instanceof Boolean flag) {
            statement.setInt(index, flag ? 1 : 0);
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            statement.setObject(index, value);
        }
    }
}
