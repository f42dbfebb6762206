package org.comptoir.shared.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.comptoir.shared.domain.StaleState;

/**
 * JDBC on the same JTA data source that the persistence unit uses: statements join the caller's transaction. It does
 * not see unflushed entities. Failures come as {@link SqlFailure}; nulls are bound as SQL null.
 */
@ApplicationScoped
public class Sql {

    private static final int CHUNK = 500;

    private DataSource dataSource;
    private final AtomicReference<Dialect> dialect = new AtomicReference<>();

    protected Sql() {}

    @Inject
    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of a query, in its order. */
    public <T> List<T> list(String sql, Row.Mapper<T> mapper, Object... params) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Params.bind(statement, 1, Arrays.asList(params));
                try (ResultSet rs = statement.executeQuery()) {
                    return rows(rs, mapper);
                }
            }
        });
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> first(String sql, Row.Mapper<T> mapper, Object... params) {
        List<T> rows = list(sql, mapper, params);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** The one number a counting query gives, from its first column. */
    public long count(String sql, Object... params) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Params.bind(statement, 1, Arrays.asList(params));
                try (ResultSet rs = statement.executeQuery()) {
                    rs.next();
                    return rs.getLong(1);
                }
            }
        });
    }

    /** Rows changed. */
    public int update(String sql, Object... params) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Params.bind(statement, 1, Arrays.asList(params));
                return statement.executeUpdate();
            }
        });
    }

    /** An update that must change exactly one row; otherwise {@link StaleState} rolls all back. */
    public void guard(String what, String sql, Object... params) {
        if (update(sql, params) != 1) {
            throw new StaleState(what);
        }
    }

    /** One statement for many rows of parameters, in one JDBC batch. */
    public void batch(String sql, List<List<Object>> rows) {
        if (!rows.isEmpty()) {
            with(connection -> batch(connection, sql, rows));
        }
    }

    /** Statements to be sent together, in this transaction. */
    public SqlBundle bundle() {
        return new SqlBundle(this);
    }

    /** Hands values on in parts of at most 500, each with its {@code (?, ?, ...)} for an {@code in} (Oracle's limit). */
    public <T> void inChunks(Collection<T> values, BiConsumer<String, List<T>> reader) {
        List<T> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<T> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            reader.accept("(" + String.join(", ", Collections.nCopies(chunk.size(), "?")) + ")", chunk);
        }
    }

    /** The database's kind, asked once. */
    public Dialect dialect() {
        Dialect known = dialect.get();
        if (known == null) {
            known = with(Dialect::of);
            dialect.set(known);
        }
        return known;
    }

    /** Next value of a sequence. */
    public long nextValue(String sequence) {
        return first(dialect().nextValue(sequence), row -> row.id("id")).orElseThrow();
    }

    <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    static int[] batch(Connection connection, String sql, List<List<Object>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                Params.bind(statement, 1, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    static <T> List<T> rows(ResultSet rs, Row.Mapper<T> mapper) throws SQLException {
        List<T> rows = new ArrayList<>();
        Row row = new Row(rs);
        while (rs.next()) {
            rows.add(mapper.map(row));
        }
        return rows;
    }

    /** Something done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
