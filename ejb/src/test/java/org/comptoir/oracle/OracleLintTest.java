package org.comptoir.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything the shop says to a database is free of what Oracle is known to refuse. */
class OracleLintTest {

    @Test
    void noStatementInAConstantHasAKnownFault() throws Exception {
        Map<String, String> constants = SqlTexts.constants();

        assertThat(constants).hasSizeGreaterThan(60);
        assertThat(faulty(constants)).isEmpty();
    }

    @Test
    void noMigrationHasAKnownFault() throws Exception {
        assertThat(SqlTexts.migrations())
                .hasSizeGreaterThan(50)
                .allSatisfy(text -> assertThat(OracleLint.faults(text)).as(text).isEmpty());
    }

    @Test
    void noQueryOfTheCheckerHasAKnownFault() throws Exception {
        assertThat(SqlTexts.checks())
                .hasSizeGreaterThan(10)
                .allSatisfy(text -> assertThat(OracleLint.faults(text)).as(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from lot where x = ? order by id fetch first 5 rows only for update",
                "select id from job for update skip locked",
                "select id from sale limit 5",
                "select id from sale order by id offset ? fetch next ? rows only",
                "insert into a (b) values (?), (?)",
                "insert into a (b, c) values (1, 'x'), (2, 'y')",
                "select x from (values (1)) t (x)",
                "select id from sale where reason <> ''",
                "insert into a (b, c) values (?, '')",
                "select s.id from sale as s",
                "select s.id from till t join sale as s on s.till_id = t.id",
                "select s.id from (select id from sale) as s",
                "select x.n from till t left join (select count(*) as n from sale) as x on 1 = 1",
                "select id from till where active = true",
                "select 1",
                "select nextval('booked_seq') as id",
                "select id::text from sale",
                "select id as number from sale",
                "select amount as \"level\", id as level from sale",
                "select count(*) filter (where a = 1) from sale",
                "select substring(code, 1, 2) from till",
                "select dateadd('SECOND', ?, now()) from till",
                "alter table sale add column x integer",
                "alter table sale alter column x set not null",
                "create table a (id number(19) not null, session integer)",
                "create table a (id bigint not null)",
                "create table a (id number(19) not null default 0)",
                "create table a (t varchar(5000))",
                "create table if not exists a (t varchar(50))",
                "create table a_table_with_a_name_that_is_too_long (id number(19))",
                "create index ix_a on a (b) where c is null",
                "create table audit (id number(19))"
            })
    void theLintFindsWhatOracleRefuses(String text) {
        assertThat(OracleLint.faults(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select next.id as id from till next for update",
                "select id from sale order by id offset ? rows fetch next ? rows only",
                "insert into a (b, c) values (?, (select max(c) + 1 from a))",
                "select cast(? as smallint) as flag from till",
                "select 'it''s true, limit 5' as broken from till",
                "create table a (id number(19) not null primary key, doc clob, b integer default 0 not null)",
                "alter table a add b integer"
            })
    void theLintLetsSoundStatementsPass(String text) {
        assertThat(OracleLint.faults(text)).isEmpty();
    }

    private static Map<String, Object> faulty(Map<String, String> texts) {
        Map<String, Object> faulty = new TreeMap<>();
        texts.forEach((name, text) -> {
            List<String> faults = new ArrayList<>(OracleLint.faults(text));
            faults.remove(
                    "select without from"); // the class adds it: whole statements are looked at when they have run
            if (!faults.isEmpty()) {
                faulty.put(name, faults + " in " + text);
            }
        });
        return faulty;
    }
}
