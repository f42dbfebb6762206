package org.comptoir.shared.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comptoir.shared.domain.StaleState;

/**
 * Statements that travel together. PostgreSQL gets them joined in one round trip; H2 and Oracle get one batch or query
 * each (H2 answers only the first count of a joined statement). They run in the order they were added; a guard that
 * changed no row fails the whole with what its caller said, or {@link StaleState}. A bundle runs once.
 */
public final class SqlBundle {

    private final Sql sql;
    private final List<Step> steps = new ArrayList<>();

    SqlBundle(Sql sql) {
        this.sql = sql;
    }

    /** The answer of a query of the bundle, there after {@link #run()}. */
    public static final class Answer<T> {
        private List<T> rows;

        /** All rows, in the query's order. */
        public List<T> rows() {
            if (rows == null) {
                throw new IllegalStateException("the bundle has not run");
            }
            return rows;
        }

        /** The first row, if there is one. */
        public Optional<T> first() {
            return rows().isEmpty() ? Optional.empty() : Optional.of(rows().get(0));
        }
    }

    /** Adds a query. */
    public <T> Answer<T> query(String text, Row.Mapper<T> mapper, Object... params) {
        Answer<T> answer = new Answer<>();
        steps.add(new Query<>(text, Arrays.asList(params), mapper, answer));
        return answer;
    }

    /** Adds an update that must change exactly one row; otherwise the supplied exception is thrown. */
    public void guard(java.util.function.Supplier<? extends RuntimeException> refusal, String text, Object... params) {
        steps.add(new Change(text, List.of(Arrays.asList(params)), refusal));
    }

    /** Adds an update that must change exactly one row; otherwise {@link StaleState} is thrown. */
    public void guard(String what, String text, Object... params) {
        guard(() -> new StaleState(what), text, params);
    }

    /** Adds an update that may change any number of rows. */
    public void update(String text, Object... params) {
        steps.add(new Change(text, List.of(Arrays.asList(params)), null));
    }

    /**
     * Adds rows to a table: {@code insertInto("payment (sale_id, payment_no)", rows)}. One statement of many rows on
     * PostgreSQL, one JDBC batch elsewhere.
     */
    public void insertInto(String tableAndColumns, List<List<Object>> rows) {
        if (!rows.isEmpty()) {
            steps.add(new Insert(tableAndColumns, rows));
        }
    }

    /** True when nothing was added. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Sends everything; answers are there afterwards. */
    public void run() {
        if (steps.isEmpty()) {
            return;
        }
        sql.with(connection -> {
            if (sql.dialect() == Dialect.POSTGRESQL) {
                runJoined(connection);
            } else {
                for (Step step : steps) {
                    step.runAlone(connection);
                }
            }
            return null;
        });
    }

    private void runJoined(Connection connection) throws SQLException {
        String text = String.join(";\n", steps.stream().map(Step::joinedText).toList());
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int index = 1;
            for (Step step : steps) {
                index = step.bindJoined(statement, index);
            }
            statement.execute();
            for (int i = 0; i < steps.size(); i++) {
                if (i > 0) {
                    statement.getMoreResults();
                }
                steps.get(i).take(statement);
            }
        }
    }

    private interface Step {
        String joinedText();

        int bindJoined(PreparedStatement statement, int from) throws SQLException;

        void take(PreparedStatement statement) throws SQLException;

        void runAlone(Connection connection) throws SQLException;
    }

    private record Query<T>(String text, List<Object> params, Row.Mapper<T> mapper, Answer<T> answer) implements Step {
        @Override
        public String joinedText() {
            return text;
        }

        @Override
        public int bindJoined(PreparedStatement statement, int from) throws SQLException {
            return Params.bind(statement, from, params);
        }

        @Override
        public void take(PreparedStatement statement) throws SQLException {
            try (ResultSet rs = statement.getResultSet()) {
                answer.rows = Sql.rows(rs, mapper);
            }
        }

        @Override
        public void runAlone(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                Params.bind(statement, 1, params);
                try (ResultSet rs = statement.executeQuery()) {
                    answer.rows = Sql.rows(rs, mapper);
                }
            }
        }
    }

    private record Change(
            String text, List<List<Object>> rows, java.util.function.Supplier<? extends RuntimeException> refusal)
            implements Step {
        @Override
        public String joinedText() {
            return text;
        }

        @Override
        public int bindJoined(PreparedStatement statement, int from) throws SQLException {
            return Params.bind(statement, from, rows.get(0));
        }

        @Override
        public void take(PreparedStatement statement) throws SQLException {
            check(statement.getUpdateCount());
        }

        @Override
        public void runAlone(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                Params.bind(statement, 1, rows.get(0));
                check(statement.executeUpdate());
            }
        }

        private void check(int changed) {
            if (refusal != null && changed != 1) {
                throw refusal.get();
            }
        }
    }

    private record Insert(String target, List<List<Object>> rows) implements Step {
        private String marks() {
            return "("
                    + String.join(", ", rows.get(0).stream().map(value -> "?").toList()) + ")";
        }

        @Override
        public String joinedText() {
            String values = String.join(", ", rows.stream().map(row -> marks()).toList());
            return "insert into " + target + " values " + values;
        }

        @Override
        public int bindJoined(PreparedStatement statement, int from) throws SQLException {
            int index = from;
            for (List<Object> row : rows) {
                index = Params.bind(statement, index, row);
            }
            return index;
        }

        @Override
        public void take(PreparedStatement statement) {
            // an insert either inserts all its rows or fails
        }

        @Override
        public void runAlone(Connection connection) throws SQLException {
            Sql.batch(connection, "insert into " + target + " values " + marks(), rows);
        }
    }
}
