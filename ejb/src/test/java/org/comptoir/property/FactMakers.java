package org.comptoir.property;

import java.util.List;
import java.util.stream.Stream;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.LaidVoucher;
import org.comptoir.loyalty.points.domain.Carry;
import org.comptoir.loyalty.points.domain.PointsOffer;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.domain.SwitchedOff;
import org.comptoir.shared.domain.Rate;

/** The makers of all facts. */
final class FactMakers {

    /** One maker for each kind of fact. */
    static final List<FactMaker> ALL = Stream.concat(
                    Stream.of(new Customer(), new Vouchers(), new Points(), new Switches()), LoyaltyFacts.ALL.stream())
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
                    null);
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
