package org.comptoir.loyalty.points.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Whether terms make sense before they become a version. */
public final class TermsCheck {

    private static final int MAX_REFERENCE = 40;

    private TermsCheck() {}

    /**
     * Refuses {@code points.terms}, {@code points.alert-both} (F056), {@code points.levels}, {@code points.gift-terms},
     * {@code points.gift-level} and a selection that cannot be read.
     */
    public static void check(PointsTerms terms) {
        PointsTerms.Earning earning = terms.earning();
        PointsTerms.Upkeep upkeep = terms.upkeep();
        boolean unusable = terms.validityDays() > 0 && terms.validityDays() < earning.pendingDays();
        refuse(
                terms.points() <= 0
                        || terms.sliceMinor() <= 0
                        || terms.validityDays() < 0
                        || earning.pendingDays() < 0
                        || terms.spending().pointMinor() < 0
                        || noRange(terms.spending())
                        || upkeep.resetMonths() < 0
                        || upkeep.alertPoints() < 0
                        || upkeep.alertInvoices() < 0
                        || unusable,
                Reason.of("points.terms"));
        refuse(upkeep.alertPoints() > 0 && upkeep.alertInvoices() > 0, Reason.of("points.alert-both"));
        Selection.parse(earning.articles());
        checkLevels(terms.levels());
        checkGifts(terms);
    }

    private static boolean noRange(PointsTerms.Spending spending) {
        return spending.leastPoints() < 0
                || spending.mostPoints() < 0
                || spending.mostPoints() > 0 && spending.mostPoints() < spending.leastPoints();
    }

    /** Levels are numbered from 1 up, and a higher number needs more points. */
    private static void checkLevels(List<PointsTerms.Level> levels) {
        PointsTerms.Level before = new PointsTerms.Level(0, 0);
        for (PointsTerms.Level level : levels) {
            refuse(
                    level.number() <= before.number() || level.points() <= before.points(),
                    Reason.of("points.levels", level.number(), level.points()));
            before = level;
        }
    }

    private static void checkGifts(PointsTerms terms) {
        Set<Integer> ids = new HashSet<>();
        Set<String> references = new HashSet<>();
        for (Gift gift : terms.gifts()) {
            String reference = gift.reference() == null ? "" : gift.reference().strip();
            boolean discount = gift.kind() == Gift.Kind.DISCOUNT;
            refuse(
                    gift.kind() == null
                            || gift.id() <= 0
                            || reference.isEmpty()
                            || reference.length() > MAX_REFERENCE
                            || discount != gift.amountMinor() > 0
                            || !discount && gift.takesAllPoints()
                            || !ids.add(gift.id())
                            || !references.add(reference.toUpperCase(Locale.ROOT)),
                    Reason.of("points.gift-terms", reference));
            boolean noLevel = gift.level() == 0 && gift.takesAllPoints();
            refuse(
                    !noLevel && terms.level(gift.level()).isEmpty(),
                    Reason.of("points.gift-level", reference, gift.level()));
        }
    }

    private static void refuse(boolean wrong, Reason reason) {
        if (wrong) {
            throw new Refused(reason);
        }
    }
}
