package org.comptoir.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.instrument.domain.Reward;
import org.comptoir.loyalty.club.domain.ClubMembership;
import org.comptoir.loyalty.club.domain.ClubOffer;
import org.comptoir.loyalty.club.domain.ClubTerms;
import org.comptoir.loyalty.conditional.domain.ConditionalOffer;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.loyalty.coupon.domain.Coupon;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.loyalty.coupon.domain.CouponUses;
import org.comptoir.loyalty.coupon.domain.LaidCoupon;
import org.comptoir.loyalty.coupon.domain.OpenCoupon;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.EarnedOffer;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.loyalty.manual.domain.ManualDiscount;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.LaidRedemption;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.Redemption;
import org.comptoir.loyalty.promotion.domain.PromotionOffer;
import org.comptoir.loyalty.promotion.domain.PromotionTerms;
import org.comptoir.loyalty.reward.domain.LaidReward;
import org.comptoir.loyalty.vip.domain.VipCardInfo;
import org.comptoir.loyalty.vip.domain.VipOffer;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Stacked;
import org.comptoir.pricing.domain.Window;
import org.comptoir.shared.domain.Rate;

/** The makers of the facts of loyalty programmes. */
final class LoyaltyFacts {

    static final List<FactMaker> ALL = List.of(
            one("club-card", LoyaltyFacts::club),
            many("conditional", LoyaltyFacts::conditional),
            many("coupon", LoyaltyFacts::coupon),
            many("coupon-open", (round, no) -> round.fact(new OpenCoupon(300 + no, "Coupon " + no))),
            many("earned", LoyaltyFacts::earned),
            one("manual", LoyaltyFacts::manual),
            one("points", LoyaltyFacts::redemption),
            many("promotion", LoyaltyFacts::promotion),
            many("reward-card", LoyaltyFacts::reward),
            one("vip-card", LoyaltyFacts::vip));

    private static final List<String> ARTICLES =
            List.of("", "", "A1*", "FAM:F11", "FAM:F12,-A7", "SFAM:S130", "A2,A3,A4", "-FAM:F14", "A99");

    private LoyaltyFacts() {}

    private interface Making {
        void make(Round round, int no);
    }

    private record Maker(String rule, boolean isMany, Making making) implements FactMaker {
        @Override
        public void add(Round round, int count) {
            int times = isMany ? count : Math.min(count, 1);
            for (int no = 1; no <= times; no++) {
                making.make(round, no);
            }
        }
    }

    private static FactMaker many(String rule, Making making) {
        return new Maker(rule, true, making);
    }

    private static FactMaker one(String rule, Making making) {
        return new Maker(rule, false, making);
    }

    private static void club(Round round, int no) {
        Dice dice = round.dice();
        ClubTerms terms = new ClubTerms(
                dice.between(1, 3_000), "A" + dice.between(1, 40), null, dice.oneIn(2), 365, null, null, List.of());
        LocalDate until = Round.DAY.plusDays(dice.between(-5, 200));
        boolean member = round.customerId() != null && !dice.oneIn(3);
        ClubMembership membership = member ? new ClubMembership(until.minusDays(365), until) : null;
        round.fact(new ClubOffer(110, terms, round.customerId() != null, membership));
    }

    private static void conditional(Round round, int no) {
        Dice dice = round.dice();
        List<ConditionalTerms.Row> rows = new ArrayList<>();
        for (int family = 11; family <= 14; family++) {
            if (dice.oneIn(2)) {
                Long store = dice.oneIn(3) ? Long.valueOf(dice.between(1, 2)) : null;
                rows.add(new ConditionalTerms.Row(
                        dice.oneIn(3) ? "Personnel" : "Club", store, "F" + family, null, dice.between(0, 6_000)));
            }
        }
        rows.add(new ConditionalTerms.Row("Club", null, null, null, dice.between(0, 2_000)));
        round.fact(new ConditionalOffer(200 + no, 1, new ConditionalTerms(rows)));
    }

    private static void coupon(Round round, int no) {
        Dice dice = round.dice();
        boolean rate = dice.oneIn(2);
        String articles = dice.any(ARTICLES);
        CouponTerms terms = new CouponTerms(
                "CODE" + no,
                null,
                null,
                rate ? dice.between(1, 10_000) : null,
                rate ? null : 1 + dice.price(),
                dice.oneIn(3) ? dice.price() : null,
                dice.oneIn(3) ? dice.between(0, 6) : null,
                dice.oneIn(2),
                articles,
                dice.oneIn(2),
                dice.oneIn(3) ? Long.valueOf(dice.between(1, 3)) : null,
                null,
                List.of(),
                dice.any(List.of(CouponTerms.Anonymous.values())),
                dice.oneIn(2),
                dice.oneIn(2));
        Coupon coupon = new Coupon(no, 400 + no, "Coupon " + no, terms, Selection.parse(articles), window(dice));
        CouponUses uses = new CouponUses(no, dice.below(3), dice.below(2));
        round.fact(new LaidCoupon(coupon, uses, "S1", round.customerId(), terms.anonymous()));
    }

    private static Window window(Dice dice) {
        return dice.oneIn(3)
                ? new Window(Round.NOON.plusHours(dice.between(-30, 3)), Round.NOON.plusHours(dice.between(4, 30)))
                : new Window(null, null);
    }

    private static void earned(Round round, int no) {
        Dice dice = round.dice();
        int least = dice.between(0, 20_000);
        Tier low = Tier.amount(least, dice.between(1, 500));
        Tier high = Tier.amount(least + dice.between(1, 20_000), dice.between(500, 5_000));
        EarnedTerms terms = EarnedTerms.of(dice.any(List.of(Base.values())), 30, low, high);
        round.fact(new EarnedOffer(500 + no, terms, round.customerId() != null, dice.oneIn(3)));
    }

    private static void manual(Round round, int no) {
        Dice dice = round.dice();
        Integer line = round.items().isEmpty() || dice.oneIn(2)
                ? null
                : dice.between(1, round.items().size());
        ManualDiscount asked = dice.oneIn(2)
                ? ManualDiscount.rate(line, new Rate(dice.between(1, 10_000)), "geste")
                : ManualDiscount.amount(line, 1 + dice.price(), "geste");
        round.fact(asked.within(new Rate(dice.between(0, 10_000))));
    }

    private static void redemption(Round round, int no) {
        Dice dice = round.dice();
        if (round.customerId() == null) {
            return;
        }
        PointsTerms plain = PointsTerms.of(1, 1000, false, false, 0);
        PointsTerms terms = new PointsTerms(
                1,
                1000,
                false,
                false,
                0,
                plain.earning(),
                PointsTerms.Spending.of(dice.between(1, 100), dice.oneIn(2), dice.oneIn(2)),
                plain.upkeep(),
                List.of(new PointsTerms.Level(1, 10), new PointsTerms.Level(2, 50)),
                List.of());
        Gift gift = switch (dice.below(4)) {
            case 0 -> Gift.product(1, "CADEAU", 1);
            case 1 -> Gift.discount(2, "REMISE", 2, 1 + dice.price());
            case 2 -> Gift.allPoints(3, "TOUT", 1, dice.between(1, 50));
            default -> null;
        };
        Claim claim = Claim.on("points-gift", gift == null ? 9 : gift.id());
        if (gift != null && gift.kind() == Gift.Kind.PRODUCT) {
            round.reward(claim.key(), dice.price());
        }
        long asked = gift == null ? dice.between(1, 300) : 0;
        round.fact(new LaidRedemption(50, claim.key(), new Redemption(terms, gift, asked, dice.between(0, 400))));
    }

    private static void promotion(Round round, int no) {
        Dice dice = round.dice();
        PromotionTerms.Form form = dice.any(List.of(PromotionTerms.Form.values()));
        String articles = dice.any(ARTICLES);
        int buy = dice.between(2, 5);
        PromotionTerms terms = new PromotionTerms(
                form,
                dice.between(1, 10_000),
                1 + dice.price(),
                buy,
                dice.between(1, buy - 1),
                articles,
                null,
                null,
                List.of(),
                dice.oneIn(2),
                dice.oneIn(2),
                dice.below(3),
                null,
                dice.oneIn(2) ? "K" + dice.below(2) : null,
                dice.oneIn(3) ? dice.between(1, 4) : null);
        terms.check();
        round.fact(new Stacked(600L + no, no, null, "Promotion " + no, terms.stacking()));
        round.fact(new PromotionOffer(no, 600 + no, "Promotion " + no, terms, Selection.parse(articles), window(dice)));
    }

    private static void reward(Round round, int no) {
        Dice dice = round.dice();
        long id = 700L + no;
        boolean rate = dice.oneIn(2);
        if (!rate) {
            round.reward(Claim.onInstrument("reward-card", id).key(), dice.price());
        }
        Instrument card = new Instrument(
                id,
                1,
                InstrumentKind.REWARD_CARD,
                "7100" + id,
                "EUR",
                dice.oneIn(6) ? InstrumentStatus.CLOSED : InstrumentStatus.ACTIVE,
                id,
                dice.oneIn(2) ? Long.valueOf(dice.between(7, 8)) : null,
                710L,
                "USE",
                1,
                1,
                Round.DAY.minusDays(3),
                Round.DAY.plusDays(dice.between(-1, 30)),
                rate ? Reward.ofRate(new Rate(dice.between(1, 10_000))) : Reward.ofProduct(5, "A5"),
                Remainder.KEEP);
        round.fact(new LaidReward(card, round.customerId()));
    }

    private static void vip(Round round, int no) {
        Dice dice = round.dice();
        VipCardInfo card = new VipCardInfo(
                800,
                "#VIP#1",
                dice.between(7, 8),
                new Rate(dice.between(1, 10_000)),
                Round.DAY.plusDays(dice.between(-1, 30)),
                List.of());
        round.fact(new VipOffer(card, round.customerId(), !dice.oneIn(4)));
    }
}
