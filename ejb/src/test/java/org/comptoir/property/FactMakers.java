package org.comptoir.property;

import java.util.List;
import java.util.stream.Stream;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.LaidVoucher;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.loyalty.points.domain.Carry;
import org.comptoir.loyalty.points.domain.PointsOffer;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.domain.Limit;
import org.comptoir.pricing.domain.LimitLeft;
import org.comptoir.pricing.domain.Stacked;
import org.comptoir.pricing.domain.Stacking;
import org.comptoir.pricing.domain.StageOrder;
import org.comptoir.pricing.domain.SwitchedOff;
import org.comptoir.shared.domain.Rate;

/** The makers of all facts. */
final class FactMakers {

    /** One maker for each kind of fact. */
    static final List<FactMaker> ALL = Stream.concat(
                    Stream.of(new Customer(), new Vouchers(), new Points(), new Switches(), new Stacks(), new Limits()),
                    LoyaltyFacts.ALL.stream())
            .toList();

    private FactMakers() {}

    private static final class Customer implements FactMaker {
        @Override
        public String rule() {
            return "permanent-rate";
        }

        @Override
        public boolean isMany() {
            return false;
        }

        @Override
        public void add(Round round, int count) {
            if (round.customerId() != null) {
                Dice dice = round.dice();
                Rate rate = dice.oneIn(3) ? Rate.NONE : new Rate(dice.between(0, 10_000));
                String group = dice.oneIn(2) ? "Club" : null;
                round.fact(
                        new CustomerProfile(round.customerId(), 70, rate, group, Round.DAY.minusDays(dice.below(900))));
            }
        }
    }

    private static final class Vouchers implements FactMaker {
        @Override
        public String rule() {
            return "voucher";
        }

        @Override
        public void add(Round round, int count) {
            Dice dice = round.dice();
            for (int i = 1; i <= count; i++) {
                Long owner = dice.oneIn(3) ? Long.valueOf(dice.between(7, 8)) : null;
                round.fact(new LaidVoucher(voucher(dice, i, owner), round.customerId()));
            }
        }

        private static Instrument voucher(Dice dice, long id, Long owner) {
            InstrumentStatus status =
                    dice.oneIn(8) ? dice.any(List.of(InstrumentStatus.values())) : InstrumentStatus.ACTIVE;
            long balance = dice.price();
            return new Instrument(
                    id,
                    1,
                    InstrumentKind.VOUCHER,
                    "7000" + id,
                    "EUR",
                    status,
                    100 + id,
                    owner,
                    null,
                    "EUR",
                    balance,
                    balance,
                    Round.DAY.minusDays(dice.between(-1, 30)),
                    dice.oneIn(3) ? null : Round.DAY.plusDays(dice.between(-1, 30)),
                    null,
                    Remainder.KEEP);
        }
    }

    private static final class Points implements FactMaker {
        @Override
        public String rule() {
            return "points";
        }

        @Override
        public boolean isMany() {
            return false;
        }

        @Override
        public void add(Round round, int count) {
            Dice dice = round.dice();
            PointsTerms.Earning earning = new PointsTerms.Earning(
                    null,
                    dice.any(List.of(PointsTerms.Rounding.values())),
                    dice.any(List.of(PointsTerms.Per.values())),
                    0,
                    null,
                    null);
            PointsTerms terms = new PointsTerms(
                    dice.between(1, 9),
                    dice.between(1, 2_000),
                    dice.oneIn(3),
                    dice.oneIn(3),
                    dice.below(400),
                    earning,
                    null,
                    null,
                    null,
                    null);
            long kept = terms.keepsFractions() ? dice.below(Carry.OF_A_POINT) : 0;
            round.fact(new PointsOffer(50, terms, round.customerId() != null, kept));
        }
    }

    /** The order of the stages, and stacking of the versions that the other makers make and of rules without one. */
    private static final class Stacks implements FactMaker {

        private static final List<Long> VERSIONS = List.of(50L, 110L, 201L, 202L, 203L, 401L, 402L, 403L, 710L);
        private static final List<String> RULES = List.of("permanent-rate", "vip-card", "manual", "voucher");

        @Override
        public String rule() {
            return "stacking";
        }

        @Override
        public boolean isMany() {
            return false;
        }

        @Override
        public void add(Round round, int count) {
            Dice dice = round.dice();
            if (dice.oneIn(2)) {
                round.fact(new StageOrder(dice.shuffled(StageOrder.DEFAULT.reducing())));
            }
            if (dice.oneIn(3)) {
                return;
            }
            VERSIONS.forEach(version ->
                    round.fact(new Stacked(version, 1_000 + version, null, "Programme " + version, stacking(dice))));
            RULES.forEach(rule -> round.fact(Stacked.ofRule(rule, stacking(dice))));
        }

        private static Stacking stacking(Dice dice) {
            return new Stacking(
                    dice.oneIn(3) ? Boolean.valueOf(dice.oneIn(2)) : null,
                    dice.oneIn(3) ? Boolean.valueOf(dice.oneIn(2)) : null,
                    dice.oneIn(2) ? "K" + dice.below(3) : null);
        }
    }

    /** Limits of the programmes that lower prices by themselves: nothing left, too little, or enough. */
    private static final class Limits implements FactMaker {

        private static final List<Long> VERSIONS = List.of(110L, 201L, 202L, 203L, 401L, 402L, 403L, 601L, 602L, 603L);

        @Override
        public String rule() {
            return "limits";
        }

        @Override
        public boolean isMany() {
            return false;
        }

        @Override
        public void add(Round round, int count) {
            Dice dice = round.dice();
            VERSIONS.stream().filter(version -> dice.oneIn(4)).forEach(version -> {
                Limit limit = new Limit(
                        dice.oneIn(3) ? null : Long.valueOf(dice.price()),
                        dice.oneIn(3) ? Long.valueOf(dice.between(1, 3)) : null);
                round.fact(new LimitLeft(
                        1_000 + version, version, "Programme " + version, limit, dice.below(4), dice.below(500)));
            });
        }
    }

    private static final class Switches implements FactMaker {
        @Override
        public String rule() {
            return "switch-off";
        }

        @Override
        public boolean isMany() {
            return false;
        }

        @Override
        public void add(Round round, int count) {
            if (round.dice().oneIn(20)) {
                FactMaker switched = round.dice().any(ALL);
                round.fact(new SwitchedOff(switched.rule()));
            }
        }
    }
}
