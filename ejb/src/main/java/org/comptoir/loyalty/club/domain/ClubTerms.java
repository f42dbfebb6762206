package org.comptoir.loyalty.club.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Parameters of a club card (F088), a programme of the kind {@link #KIND}. As JSON:
 *
 * <pre>{@code
 * {"rateBp": 1000, "purchaseReference": "CARTECLUB", "renewalReference": "RCARTECLUB", "onDiscounted": false,
 *  "validityDays": 365,
 *  "privileges": [{"from": "2019-11-29", "to": "2019-12-01", "reason": "Black Friday", "rateBp": 500}]}
 * }</pre>
 *
 * <p>The members' rate is that of the version in force; how long a membership lasts is that of the version it was
 * bought under.
 *
 * @param rateBp the members' rate in basis points, 1 to 10000
 * @param purchaseReference the article that makes a member
 * @param renewalReference the article that makes it last longer, null for none
 * @param onDiscounted true when the rate also counts on articles that are discounted already
 * @param validityDays the last day is that many days after the purchase, inclusive (D-21); 0 for a fixed end
 * @param endDay day of the month of the fixed end, null with days
 * @param endMonth month of the fixed end, null with days
 * @param privileges up to three periods with a further rate
 */
public record ClubTerms(
        int rateBp,
        String purchaseReference,
        String renewalReference,
        boolean onDiscounted,
        int validityDays,
        Integer endDay,
        Integer endMonth,
        List<Privilege> privileges) {

    /** The kind of programme. */
    public static final String KIND = "CLUB_CARD";

    private static final int MOST_PRIVILEGES = 3;
    private static final int MOST_DAYS = 3_660;
    private static final int WHOLE_BP = 10_000;

    public ClubTerms {
        privileges = privileges == null ? List.of() : List.copyOf(privileges);
    }

    /**
     * A period in which members get more: the rate is added to the club's (D-37).
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @param reason what the ticket says
     * @param rateBp basis points, 1 to 10000, and with the club's rate no more than that
     */
    public record Privilege(LocalDate from, LocalDate to, String reason, int rateBp) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        private void check() {
            if (from == null || to == null || to.isBefore(from) || reason == null || reason.isBlank()) {
                throw new Refused(Reason.of("club.privilege"));
            }
            aboveZero(rateBp);
        }
    }

    /** The privilege of that day, the highest when periods overlap. */
    public Optional<Privilege> privilegeOn(LocalDate day) {
        return privileges.stream()
                .filter(privilege -> privilege.holdsOn(day))
                .max(Comparator.comparing(Privilege::rateBp));
    }

    /**
     * The members' rate of that day: the club's and the privilege's (D-37). More than 100 % is refused when terms are
     * saved; versions from before that was so are kept at 100 %.
     */
    public Rate rateOn(LocalDate day) {
        int more = privilegeOn(day).map(Privilege::rateBp).orElse(0);
        return new Rate(Math.min(WHOLE_BP, rateBp + more));
    }

    /** The last day of a membership that is bought, or goes on, from that day: a fixed end is the next one after it. */
    public LocalDate extended(LocalDate from) {
        if (validityDays > 0) {
            return from.plusDays(validityDays);
        }
        LocalDate sameYear = MonthDay.of(endMonth, endDay).atYear(from.getYear());
        return sameYear.isAfter(from) ? sameYear : MonthDay.of(endMonth, endDay).atYear(from.getYear() + 1);
    }

    /** True for the articles that make members. */
    public boolean isSoldAs(Item item) {
        return item.reference().equalsIgnoreCase(purchaseReference)
                || renewalReference != null && item.reference().equalsIgnoreCase(renewalReference);
    }

    /** What is sold to somebody whose membership is over. */
    public String renewedBy() {
        return renewalReference == null ? purchaseReference : renewalReference;
    }

    /**
     * Refuses {@code rate.range}, {@code club.product}, {@code club.validity}, {@code club.privilege},
     * {@code club.privileges} and, when the club's rate and a privilege's come to more than 100 %,
     * {@code club.privilege-rate}.
     */
    public void check() {
        aboveZero(rateBp);
        if (purchaseReference == null || purchaseReference.isBlank()) {
            throw new Refused(Reason.of("club.product"));
        }
        boolean fixed = endDay != null && endMonth != null;
        boolean half = (endDay == null) != (endMonth == null);
        if (validityDays < 0 || validityDays > MOST_DAYS || half || fixed == (validityDays > 0)) {
            throw new Refused(Reason.of("club.validity", MOST_DAYS));
        }
        if (fixed) {
            checkDay();
        }
        if (privileges.size() > MOST_PRIVILEGES) {
            throw new Refused(Reason.of("club.privileges", MOST_PRIVILEGES));
        }
        privileges.forEach(Privilege::check);
        privileges.stream()
                .filter(privilege -> rateBp + privilege.rateBp() > WHOLE_BP)
                .findFirst()
                .ifPresent(privilege -> {
                    throw new Refused(Reason.of("club.privilege-rate", privilege.reason()));
                });
    }

    private void checkDay() {
        try {
            MonthDay.of(endMonth, endDay);
        } catch (DateTimeException e) {
            throw new Refused(Reason.of("club.validity", MOST_DAYS), e);
        }
    }

    private static void aboveZero(int basisPoints) {
        if (new Rate(basisPoints).equals(Rate.NONE)) {
            throw new Refused(Reason.of("club.rate"));
        }
    }
}
