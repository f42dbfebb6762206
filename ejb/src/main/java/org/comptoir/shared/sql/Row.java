package org.comptoir.shared.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The current row of a result, read by column name; instants are stored as UTC wall time. */
public final class Row {

    private final ResultSet rs;

    Row(ResultSet rs) {
        this.rs = rs;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    public long id(String column) throws SQLException {
        return rs.getLong(column);
    }

    public int integer(String column) throws SQLException {
        return rs.getInt(column);
    }

    public boolean flag(String column) throws SQLException {
        return rs.getInt(column) != 0;
    }

    /** Null when the column is. */
    public Long idOrNull(String column) throws SQLException {
        long id = rs.getLong(column);
        return rs.wasNull() ? null : id;
    }

    /** Null when the column is. */
    public Integer integerOrNull(String column) throws SQLException {
        int number = rs.getInt(column);
        return rs.wasNull() ? null : number;
    }

    /** Null when the column is, or when it is empty (Oracle knows no empty text). */
    public String text(String column) throws SQLException {
        String text = rs.getString(column);
        return text == null || text.isEmpty() ? null : text;
    }

    /** Null when the column is. */
    public LocalDate day(String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    /** Null when the column is. */
    public Instant instant(String column) throws SQLException {
        Timestamp stored = rs.getTimestamp(column);
        return stored == null ? null : stored.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    public byte[] bytes(String column) throws SQLException {
        return rs.getBytes(column);
    }

    /** How an instant is stored. */
    static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
