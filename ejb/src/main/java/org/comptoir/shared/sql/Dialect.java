package org.comptoir.shared.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database behind the data source. */
public enum Dialect {
    H2,
    POSTGRESQL,
    ORACLE;

    /**
     * The database behind a connection; other products are refused. H2's Oracle mode counts as Oracle: that is how
     * migrations and native queries are held without an Oracle server.
     */
    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> h2Mode(connection).equals("Oracle") ? ORACLE : H2;
            case "PostgreSQL" -> POSTGRESQL;
            case "Oracle" -> ORACLE;
            default -> throw new IllegalStateException("No support for database " + product);
        };
    }

    private static String h2Mode(Connection connection) throws SQLException {
        String mode = "select setting_value from information_schema.settings where setting_name = 'MODE'";
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(mode)) {
            rs.next();
            return rs.getString(1);
        }
    }

    /** Next value of a sequence. */
    String nextValue(String sequence) {
        return switch (this) {
            case H2 -> "select next value for " + sequence + " as id";
            case POSTGRESQL -> "select nextval('" + sequence + "') as id";
            case ORACLE -> "select " + sequence + ".nextval as id from dual";
        };
    }

    /** The clause that takes {@code ?} rows at the most from the {@code ?}th on: parameters are offset, limit. */
    public String page() {
        return " offset ? rows fetch next ? rows only";
    }

    /** The database's own UTC time, for leases: business time never enters here. */
    public String utcNow() {
        return switch (this) {
            case H2 -> "cast(current_timestamp at time zone 'UTC' as timestamp(6))";
            case POSTGRESQL -> "(clock_timestamp() at time zone 'UTC')";
            case ORACLE -> "cast(systimestamp at time zone 'UTC' as timestamp(6))";
        };
    }

    /** The database's UTC time plus a number of seconds given as the one parameter. */
    public String utcInSeconds() {
        return switch (this) {
            case H2 -> "dateadd('SECOND', ?, " + utcNow() + ")";
            case POSTGRESQL -> "(" + utcNow() + " + (? * interval '1 second'))";
            case ORACLE -> "(" + utcNow() + " + cast(? as integer) * interval '1' second)";
        };
    }
}
