package org.comptoir.customer.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.customer.application.Birthdays;
import org.comptoir.customer.domain.Celebrant;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Birthdays along {@code ix_customer_birth}. */
@ApplicationScoped
public class JdbcBirthdays implements Birthdays {

    private static final String OF_DAY =
            "from customer where birth_month = ? and birth_day = ? and id > ? and id <= ? " + "and brand_id = ? ";
    private static final String PAGE = "select id " + OF_DAY + "order by id offset 0 rows fetch next ? rows only";
    private static final String COUNT = "select count(*) " + OF_DAY;
    private static final String COLUMNS =
            "id, customer_no, last_name, first_name, birth_month, birth_day, active, root_id from customer ";

    private Sql sql;

    protected JdbcBirthdays() {}

    @Inject
    public JdbcBirthdays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Long> page(long brandId, Collection<MonthDay> days, Range range, int limit) {
        return days.stream()
                .flatMap(day -> sql
                        .list(
                                PAGE,
                                row -> row.id("id"),
                                day.getMonthValue(),
                                day.getDayOfMonth(),
                                range.after(),
                                range.upTo(),
                                brandId,
                                limit)
                        .stream())
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public long count(long brandId, Collection<MonthDay> days, Range range) {
        return days.stream()
                .mapToLong(day -> sql.count(
                        COUNT, day.getMonthValue(), day.getDayOfMonth(), range.after(), range.upTo(), brandId))
                .sum();
    }

    @Override
    public SqlBundle.Answer<Celebrant> read(SqlBundle bundle, long brandId, Collection<Long> ids) {
        List<Object> params = new ArrayList<>(ids);
        params.add(brandId);
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return bundle.query(
                "select " + COLUMNS + "where id in (" + marks + ") and brand_id = ? order by id",
                JdbcBirthdays::celebrant,
                params.toArray());
    }

    private static Celebrant celebrant(Row row) throws SQLException {
        String name = Stream.of(row.text("first_name"), row.text("last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Celebrant(
                row.id("id"),
                row.id("customer_no"),
                name,
                row.integer("birth_month"),
                row.integer("birth_day"),
                row.flag("active"),
                row.idOrNull("root_id"));
    }
}
