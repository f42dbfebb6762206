package org.comptoir.pricing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Which articles a programme is about (D-23): {@code REF1,REF2*,FAM:PANTALON,SFAM:JEAN,-REF9}. An article is meant when a
 * term means it and no term with a minus does; nothing, or only terms with a minus, means all others. Families of the
 * seeds begin with {@code ~}. Case does not matter.
 */
public final class Selection {

    /** All articles. */
    public static final Selection ALL = new Selection(List.of());

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_TERMS = 200;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}~#._/ -]{1,40}\\*?");

    private final List<Term> terms;

    private Selection(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** What a term looks at. */
    public enum Field {
        REFERENCE,
        /** The family's code. */
        FAMILY,
        /** The sub-family's code. */
        SUB_FAMILY
    }

    /**
     * One part of a selection.
     *
     * @param not true for what is left out
     * @param name in capitals
     * @param prefix true when what begins with the name is meant too
     */
    public record Term(boolean not, Field field, String name, boolean prefix) {

        boolean means(Item item) {
            String value = switch (field) {
                case REFERENCE -> item.reference();
                case FAMILY -> item.category().family();
                case SUB_FAMILY -> item.category().subFamily();
            };
            String upper = value == null ? "" : value.toUpperCase(Locale.ROOT);
            return prefix ? upper.startsWith(name) : upper.equals(name);
        }
    }

    /** Reads a selection; null and blank mean all; refuses {@code selection.too-long} and {@code selection.term}. */
    public static Selection parse(String text) {
        if (text == null || text.isBlank()) {
            return ALL;
        }
        String[] parts = text.split(",", -1);
        if (text.length() > MAX_LENGTH || parts.length > MAX_TERMS) {
            throw new Refused(Reason.of("selection.too-long", MAX_LENGTH, MAX_TERMS));
        }
        List<Term> terms = new ArrayList<>();
        for (String part : parts) {
            terms.add(term(part.strip()));
        }
        return new Selection(terms);
    }

    private static Term term(String written) {
        boolean not = written.startsWith("-");
        String rest = (not ? written.substring(1) : written).strip().toUpperCase(Locale.ROOT);
        Field field = Field.REFERENCE;
        if (rest.startsWith("FAM:")) {
            field = Field.FAMILY;
            rest = rest.substring("FAM:".length()).strip();
        } else if (rest.startsWith("SFAM:")) {
            field = Field.SUB_FAMILY;
            rest = rest.substring("SFAM:".length()).strip();
        }
        if (!NAME.matcher(rest).matches() || rest.equals("*")) {
            throw new Refused(Reason.of("selection.term", written));
        }
        boolean prefix = rest.endsWith("*");
        return new Term(not, field, prefix ? rest.substring(0, rest.length() - 1) : rest, prefix);
    }

    /** Its parts, in the order they were written; empty for all articles. */
    public List<Term> terms() {
        return terms;
    }

    /** True when the item is meant. */
    public boolean means(Item item) {
        boolean none = true;
        boolean meant = false;
        for (Term term : terms) {
            if (term.not() && term.means(item)) {
                return false;
            }
            none &= term.not();
            meant |= !term.not() && term.means(item);
        }
        return none || meant;
    }

    /** The lines of these that are meant. */
    public List<Work.State> of(List<Work.State> lines) {
        return lines.stream().filter(line -> means(line.item())).toList();
    }
}
