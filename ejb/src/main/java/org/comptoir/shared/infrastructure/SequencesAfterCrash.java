package org.comptoir.shared.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.shared.application.AfterMigration;
import org.comptoir.shared.sql.Dialect;
import org.comptoir.shared.sql.Sql;

/**
 * Moves H2's sequences beyond every id that was given. H2 writes a sequence's position in a transaction of its own, and
 * after {@code kill -9} it may stand before ids that committed rows bear: the next sales would be refused one by one as
 * doubled (seen within ten kills). Only H2 needs it, and it has one server, so the start is the place.
 */
@ApplicationScoped
public class SequencesAfterCrash implements AfterMigration {

    private static final String TABLES = "select c.table_name, (select count(*) from information_schema.columns v "
            + "where v.table_schema = 'PUBLIC' and v.table_name = c.table_name and v.column_name = 'VERSION') as edited "
            + "from information_schema.columns c join information_schema.tables t on t.table_schema = c.table_schema "
            + "and t.table_name = c.table_name where c.table_schema = 'PUBLIC' and c.column_name = 'ID' "
            + "and c.data_type = 'BIGINT' and t.table_type = 'BASE TABLE' order by c.table_name";

    private static final String NEXT = "select base_value from information_schema.sequences "
            + "where sequence_schema = 'PUBLIC' and sequence_name = ?";

    /** More than any block: ids count up from a booked block's value and down from an entity block's. */
    private static final long MARGIN = 2_000;

    private Sql sql;

    protected SequencesAfterCrash() {}

    @Inject
    public SequencesAfterCrash(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void afterMigration() {
        if (sql.dialect() != Dialect.H2) {
            return;
        }
        List<Numbered> tables =
                sql.list(TABLES, row -> new Numbered(row.text("table_name"), row.integer("edited") > 0));
        beyond("ENTITY_SEQ", tables.stream().filter(Numbered::edited).toList());
        beyond("BOOKED_SEQ", tables.stream().filter(table -> !table.edited()).toList());
    }

    /** A table whose rows bear ids of a sequence. */
    private record Numbered(String name, boolean edited) {}

    private void beyond(String sequence, List<Numbered> tables) {
        long last = tables.stream()
                .mapToLong(table -> sql.first(
                                "select coalesce(max(id), 0) as last_id from " + table.name(), row -> row.id("last_id"))
                        .orElse(0L))
                .max()
                .orElse(0);
        long next = sql.first(NEXT, row -> row.id("base_value"), sequence).orElseThrow();
        if (next <= last) {
            sql.update("alter sequence " + sequence + " restart with " + (last + MARGIN));
        }
    }
}
