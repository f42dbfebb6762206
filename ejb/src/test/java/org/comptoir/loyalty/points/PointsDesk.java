package org.comptoir.loyalty.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.House;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.sql.Sql;

/** The points programme in the words of the tests. */
@ApplicationScoped
public class PointsDesk {

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    ProgrammeList programmes;

    @Inject
    AdjustPoints adjustPoints;

    @Inject
    Sql sql;

    /** A point for each full slice, with levels and gifts. */
    public static PointsTerms terms(
            long sliceMinor, PointsTerms.Spending spending, List<PointsTerms.Level> levels, List<Gift> gifts) {
        return new PointsTerms(
                1, sliceMinor, false, false, 0, PointsTerms.Earning.PLAIN, spending, null, levels, gifts);
    }

    /** Puts terms in force in a house that has the programme of the shop. */
    public void change(House house, PointsTerms terms) {
        change(house, terms, true);
    }

    public void change(House house, PointsTerms terms, boolean active) {
        ProgrammeList.Line known =
                programmes.named(house.office(5), "Points " + house.code()).orElseThrow();
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(
                        known.id(), known.version(), PointsTerms.KIND, known.name(), active, Json.write(terms)));
    }

    /** Gives points by hand. */
    public void give(House house, long customer, long points) {
        adjustPoints.adjust(
                house.office(5), new AdjustPoints.Request(UUID.randomUUID(), customer, points, "reprise d’historique"));
    }

    /** Gives points by hand that end on a day. */
    public void give(House house, long customer, long points, LocalDate until) {
        give(house, customer, points);
        sql.update(
                "update lot set expires_on = ? where id = (select max(l.id) from lot l join account a "
                        + "on a.id = l.account_id where a.customer_id = ?)",
                until,
                customer);
    }

    /** What each lot of a customer still holds, in the order they were given. */
    public List<Long> lots(long customer) {
        return sql.list(
                "select l.remaining from lot l join account a on a.id = l.account_id where a.customer_id = ? order by l.id",
                row -> row.id("remaining"),
                customer);
    }

    /** The last day of each lot of a customer, in the order they were given. */
    public List<LocalDate> ends(long customer) {
        return sql.list(
                "select l.expires_on from lot l join account a on a.id = l.account_id where a.customer_id = ? order by l.id",
                row -> row.day("expires_on"),
                customer);
    }

    public static BasketChange gift(int id) {
        return new BasketChange.LayClaim(Claim.on("points-gift", id));
    }

    public static BasketChange gift(String reference) {
        return new BasketChange.LayClaim(new Claim("points-gift", 0, null, null, reference));
    }

    public static BasketChange money(long points) {
        return new BasketChange.LayClaim(new Claim("points-money", 0, null, points, null));
    }
}
