package org.comptoir.loyalty.points.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Selection;

/**
 * A sale as it is stored, as far as points are concerned: what it should have earned can be computed again from it (I-7).
 *
 * @param member true when a customer was attached
 * @param earnedHundredths what the stored effects gave in hundredths of a point, with what they changed of those kept
 */
public record BookedSale(boolean member, long earnedHundredths, List<Line> lines) {

    /**
     * A line as it is stored.
     *
     * @param article false for stored value, which earns nothing (AT-71)
     * @param excludedMinor what the stored effects say does not count, in minor units, VAT included
     */
    public record Line(boolean article, String reference, long listMinor, long netMinor, long excludedMinor) {

        private boolean isReduced() {
            return netMinor < listMinor;
        }
    }

    /**
     * False when the sale gave other points than its lines deserve under these terms, or counted what the terms surely
     * leave out: lines reduced in the sale, articles left out by their reference. Which articles were left out because of
     * their family, of a mark of theirs or as a part of a pack is believed to the stored effects.
     */
    public boolean agreesWith(PointsTerms terms) {
        if (!member && earnedHundredths != 0 || lines.stream().anyMatch(line -> !isPossible(line, terms))) {
            return false;
        }
        return !member
                || earnedHundredths
                        == terms.hundredthsBy(lines.stream()
                                .filter(Line::article)
                                .map(line -> line.netMinor() - line.excludedMinor())
                                .toList());
    }

    private static boolean isPossible(Line line, PointsTerms terms) {
        long excluded = line.excludedMinor();
        boolean surelyOut = line.article()
                && (terms.excludeDiscounted() && line.isReduced() || isLeftOut(line.reference(), terms.selection()));
        return excluded >= 0 && excluded <= line.netMinor() && (!surelyOut || excluded == line.netMinor());
    }

    /** True when the selection leaves out articles of that reference, whatever their family was. */
    private static boolean isLeftOut(String reference, Selection selection) {
        boolean byReference = selection.terms().stream().allMatch(BookedSale::isReference);
        Selection sure = byReference
                ? selection
                : Selection.parse(selection.terms().stream()
                        .filter(term -> term.not() && isReference(term))
                        .map(term -> "-" + term.name() + (term.prefix() ? "*" : ""))
                        .collect(Collectors.joining(",")));
        return !sure.means(
                new Item(0, Item.Kind.ARTICLE, null, reference, Item.Category.NONE, 0, 0, 1, Item.Marks.PLAIN));
    }

    private static boolean isReference(Selection.Term term) {
        return term.field() == Selection.Field.REFERENCE;
    }
}
