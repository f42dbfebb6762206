package org.comptoir.pricing.application;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.pricing.domain.Selection;

/**
 * A selection as a condition over {@code product p} with its families {@code f} and {@code s}, both joined from the left.
 * The parsed terms become conditions with bound parameters; nothing that was typed becomes SQL text.
 *
 * @param text with a question mark for each value; it holds for every article when the selection means all
 * @param values in the order of the question marks
 */
public record SelectionCondition(String text, List<Object> values) {

    private static final char ESCAPE = '!';

    public SelectionCondition {
        values = List.copyOf(values);
    }

    /** The condition of a selection. */
    public static SelectionCondition of(Selection selection) {
        List<String> all = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<String> any = new ArrayList<>();
        for (Selection.Term term : selection.terms()) {
            if (term.not()) {
                all.add("not (" + condition(term) + ")");
                values.add(value(term));
            }
        }
        for (Selection.Term term : selection.terms()) {
            if (!term.not()) {
                any.add(condition(term));
                values.add(value(term));
            }
        }
        if (!any.isEmpty()) {
            all.add("(" + String.join(" or ", any) + ")");
        }
        return new SelectionCondition(all.isEmpty() ? "1 = 1" : String.join(" and ", all), values);
    }

    private static String condition(Selection.Term term) {
        String column = switch (term.field()) {
            case REFERENCE -> "upper(p.reference)";
            case FAMILY -> "coalesce(upper(f.code), ' ')";
            case SUB_FAMILY -> "coalesce(upper(s.code), ' ')";
        };
        return column + (term.prefix() ? " like ? escape '" + ESCAPE + "'" : " = ?");
    }

    private static String value(Selection.Term term) {
        return term.prefix() ? term.name().replaceAll("[!%_]", ESCAPE + "$0") + "%" : term.name();
    }
}
