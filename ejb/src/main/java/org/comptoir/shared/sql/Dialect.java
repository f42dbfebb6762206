package org.comptoir.shared.sql;

/** The database behind the data source. */
public enum Dialect {
    H2,
    POSTGRESQL,
    ORACLE;

    /** From {@code DatabaseMetaData.getDatabaseProductName()}; other products are refused. */
    static Dialect of(String productName) {
        return switch (productName) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            case "Oracle" -> ORACLE;
            default -> throw new IllegalStateException("No support for database " + productName);
        };
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
            case ORACLE -> "cast(sys_extract_utc(systimestamp) as timestamp(6))";
        };
    }

    /** The database's UTC time plus a number of seconds given as the one parameter. */
    public String utcInSeconds() {
        return switch (this) {
            case H2 -> "dateadd('SECOND', ?, " + utcNow() + ")";
            case POSTGRESQL -> "(" + utcNow() + " + (? * interval '1 second'))";
            case ORACLE -> "(" + utcNow() + " + numtodsinterval(?, 'SECOND'))";
        };
    }
}
