package org.comptoir.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.harness.Statements;

/**
 * What Oracle is known to refuse and H2's Oracle mode lets pass, found in the text of a statement. It knows words, not
 * grammar: a statement that it lets pass can still be refused by Oracle.
 */
final class OracleLint {

    private static final int MAX_NAME = 30;

    /** Reserved by Oracle's SQL (V$RESERVED_WORDS), as far as anybody would use them for a name. */
    private static final Set<String> RESERVED = Set.of(
            "access",
            "add",
            "all",
            "alter",
            "and",
            "any",
            "as",
            "asc",
            "audit",
            "between",
            "by",
            "char",
            "check",
            "cluster",
            "column",
            "comment",
            "compress",
            "connect",
            "create",
            "current",
            "date",
            "decimal",
            "default",
            "delete",
            "desc",
            "distinct",
            "drop",
            "else",
            "exclusive",
            "exists",
            "file",
            "float",
            "for",
            "from",
            "grant",
            "group",
            "having",
            "identified",
            "immediate",
            "in",
            "increment",
            "index",
            "initial",
            "insert",
            "integer",
            "intersect",
            "into",
            "is",
            "level",
            "like",
            "lock",
            "long",
            "maxextents",
            "minus",
            "mode",
            "modify",
            "noaudit",
            "nocompress",
            "not",
            "nowait",
            "null",
            "number",
            "of",
            "offline",
            "on",
            "online",
            "option",
            "or",
            "order",
            "pctfree",
            "prior",
            "public",
            "raw",
            "rename",
            "resource",
            "revoke",
            "row",
            "rowid",
            "rownum",
            "rows",
            "select",
            "session",
            "set",
            "share",
            "size",
            "smallint",
            "start",
            "successful",
            "synonym",
            "sysdate",
            "table",
            "then",
            "to",
            "trigger",
            "uid",
            "union",
            "unique",
            "update",
            "user",
            "validate",
            "values",
            "varchar",
            "varchar2",
            "view",
            "whenever",
            "where",
            "with");

    private static final Map<String, Pattern> REFUSED = new LinkedHashMap<>();
    private static final Map<String, Pattern> REFUSED_IN_DDL = new LinkedHashMap<>();

    static {
        refuse(
                "fetch first with for update",
                "\\bfetch (first|next)\\b.*\\bfor update\\b|\\bfor update\\b.*\\bfetch\\b");
        refuse("skip locked: work is claimed by a guarded update", "\\bskip locked\\b");
        refuse("limit", "\\blimit (\\?|\\d)");
        refuse("offset without rows", "\\boffset (\\?|\\d+)(?! rows?\\b)");
        refuse("several rows in values", "\\bvalues ?\\(.*\\) ?, ?\\((?!select)");
        refuse("values as a table", "\\bfrom \\(? ?values\\b|^values\\b");
        refuse("empty text", "(=|<>|\\(|,|then|else|\\|\\|) ?''(?!')");
        refuse("as before the name of a table", "\\b(from|join|update|into) \\w+ as \\w+|\\bfrom \\([^()]*\\) as \\w+");
        refuse(
                "as before the name of a subquery",
                "\\) as \\w+ (on|join|left join|inner join|where|group by|order by)\\b");
        refuse("true and false", "\\b(true|false)\\b");
        refuse("cast by ::", "::");
        refuse("ilike", "\\bilike\\b");
        refuse("is distinct from", "\\bis (not )?distinct from\\b");
        refuse("a filter of an aggregate", "\\) filter ?\\(");
        refuse("with recursive", "\\bwith recursive\\b");
        refuse("group by a number", "\\bgroup by \\d");
        refuse("except: not exists, or minus", "\\bexcept\\b");
        refuse(
                "a function Oracle does not have",
                "\\b(substring|position|left|right|char_length|octet_length|string_agg|now|date_trunc|date_part|ifnull"
                        + "|dateadd|datediff|random|random_uuid|array_agg|bool_and|bool_or) ?\\(");
        refuseInDdl("a column added with the word column", "\\badd column\\b");
        refuseInDdl("alter column", "\\balter column\\b");
        refuseInDdl("if exists", "\\bif (not )?exists\\b");
        refuseInDdl("not null before default", "\\bnot null default\\b");
        refuseInDdl("a type without placeholder", " (bigint|text|bytea|time|serial|uuid|json|boolean)(?=[ ,)]|$)");
        refuseInDdl("text longer than 4000", "\\bvarchar\\((400[1-9]|40[1-9]\\d|4[1-9]\\d\\d|[5-9]\\d{3}|\\d{5,})\\)");
        refuseInDdl("on update, on delete restrict", "\\bon update\\b|\\bon delete (restrict|no action)\\b");
        refuseInDdl("a partial index", "^create (unique )?index .* where\\b");
    }

    private static final Pattern FROMLESS = Pattern.compile("^select\\b(?!.*\\bfrom\\b)");
    private static final Pattern ALIAS = Pattern.compile("\\bas (\\w+)");
    private static final Pattern CAST = Pattern.compile(
            "\\bas (?!number (?=from))(?=(smallint|integer|timestamp|date|varchar|char|number|bigint)\\b)");
    private static final Pattern CREATED = Pattern.compile("\\bcreate (?:unique )?(?:table|index|sequence) (\\w+)"
            + "|\\bconstraint (\\w+)|\\badd (?!constraint)(\\w+) |^alter table (\\w+)");

    private OracleLint() {}

    private static void refuse(String what, String pattern) {
        REFUSED.put(what, Pattern.compile(pattern));
    }

    private static void refuseInDdl(String what, String pattern) {
        REFUSED_IN_DDL.put(what, Pattern.compile(pattern));
    }

    /** What Oracle would not take, in words; nothing for a statement without a known fault. */
    static List<String> faults(String statement) {
        String bare = Statements.oneLine(statement).replaceAll("'([^']|'')+'", "'x'");
        List<String> faults = new ArrayList<>();
        found(REFUSED, bare, faults);
        if (bare.startsWith("create ") || bare.startsWith("alter ")) {
            found(REFUSED_IN_DDL, bare, faults);
        }
        if (FROMLESS.matcher(bare).find()) {
            faults.add("select without from");
        }
        for (String name : names(bare)) {
            if (RESERVED.contains(name)) {
                faults.add("reserved word as a name: " + name);
            }
            if (name.length() > MAX_NAME) {
                faults.add("a name longer than 30: " + name);
            }
        }
        return faults;
    }

    private static void found(Map<String, Pattern> patterns, String bare, List<String> faults) {
        patterns.forEach((what, pattern) -> {
            if (pattern.matcher(bare).find()) {
                faults.add(what);
            }
        });
    }

    private static List<String> names(String bare) {
        List<String> names = new ArrayList<>();
        collect(ALIAS.matcher(CAST.matcher(bare).replaceAll("")), names);
        collect(CREATED.matcher(bare), names);
        if (bare.startsWith("create table")) {
            for (String part : body(bare).split(",(?![^(]*\\))")) {
                String first = part.strip().split("[ (]")[0];
                if (!first.equals("constraint") && !first.equals("check")) {
                    names.add(first);
                }
            }
        }
        return names;
    }

    private static String body(String createTable) {
        return createTable.substring(createTable.indexOf('(') + 1, createTable.lastIndexOf(')'));
    }

    private static void collect(Matcher matcher, List<String> names) {
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                if (matcher.group(i) != null) {
                    names.add(matcher.group(i));
                }
            }
        }
    }
}
