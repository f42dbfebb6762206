package org.comptoir.loyalty.points.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.LotUse;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.ledger.domain.Posting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random earning, spending and giving back, against a model that knows only points by the day they end. */
class LotsPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final long ACCOUNT = 1;
    private static final int STEPS = 4_000;

    /** Points by the day they end, undated last: what a customer would count on his fingers. */
    private final TreeMap<LocalDate, Long> model = new TreeMap<>();

    private final Map<Long, Lot> lots = new TreeMap<>();
    private final List<Spent> spendings = new ArrayList<>();

    private static final class Spent {
        private final List<LotUse> uses = new ArrayList<>();
        private long back;

        private long points() {
            return uses.stream().mapToLong(LotUse::used).sum();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302, 77})
    void lotsAlwaysHoldWhatTheModelCounts(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(4)) {
                case 0 -> earn(step + 1L, 1 + random.nextInt(40), random.nextInt(5));
                case 1 -> spend(random);
                case 2 -> giveBack(random);
                default -> takeBack(random);
            }
            assertThat(held()).isEqualTo(expected());
            assertThat(lots.values())
                    .allSatisfy(lot -> assertThat(lot.remaining()).isBetween(0L, lot.amount()));
        }
    }

    private void earn(long id, long points, int ends) {
        LocalDate until = ends == 0 ? null : DAY.plusMonths(ends);
        lots.put(id, new Lot(id, points, points, DAY, until, null));
        model.merge(key(until), points, Long::sum);
    }

    private void spend(Random random) {
        long there = Lots.spendable(List.copyOf(lots.values()), DAY);
        if (there == 0) {
            return;
        }
        long points = 1 + (long) random.nextInt((int) Math.min(there, 60));
        Spent spent = new Spent();
        for (Posting.LotSpend taken : Lots.take(ACCOUNT, List.copyOf(lots.values()), points)) {
            Lot now = move(taken.lotId(), -taken.amount());
            spent.uses.add(new LotUse(now, taken.amount()));
        }
        assertThat(spent.points()).isEqualTo(points);
        spendings.add(spent);
        long open = points;
        for (Map.Entry<LocalDate, Long> counted : model.entrySet()) {
            long part = Math.min(open, counted.getValue());
            counted.setValue(counted.getValue() - part);
            open -= part;
        }
    }

    private void giveBack(Random random) {
        if (spendings.isEmpty()) {
            return;
        }
        Spent spent = spendings.get(random.nextInt(spendings.size()));
        long left = spent.points() - spent.back;
        if (left == 0) {
            return;
        }
        long points = 1 + (long) random.nextInt((int) left);
        Map<Long, Long> byLot = new HashMap<>();
        for (GivenBack part : GivenBack.of(spent.uses, spent.back, points)) {
            move(part.lot().id(), part.points());
            byLot.merge(part.lot().id(), part.points(), Long::sum);
            model.merge(key(part.lot().expiresOn()), part.points(), Long::sum);
        }
        spent.back += points;
        assertThat(byLot.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(points);
        if (spent.back == spent.points()) {
            spendings.remove(spent);
        }
    }

    /** A claw-back takes from the lots of its own sale first: here none is, so as a spending does. */
    private void takeBack(Random random) {
        long points = random.nextInt(20);
        long taken = 0;
        for (Posting.LotSpend part : Lots.takeBack(ACCOUNT, List.copyOf(lots.values()), points, 0)) {
            Lot lot = move(part.lotId(), -part.amount());
            model.merge(key(lot.expiresOn()), -part.amount(), Long::sum);
            taken += part.amount();
        }
        assertThat(taken).isLessThanOrEqualTo(points);
    }

    private Lot move(long id, long points) {
        Lot lot = lots.get(id);
        Lot moved =
                new Lot(id, lot.amount(), lot.remaining() + points, lot.availableFrom(), lot.expiresOn(), lot.saleId());
        lots.put(id, moved);
        return moved;
    }

    private Map<LocalDate, Long> held() {
        Map<LocalDate, Long> held = new TreeMap<>();
        lots.values().forEach(lot -> held.merge(key(lot.expiresOn()), lot.remaining(), Long::sum));
        held.values().removeIf(points -> points == 0);
        return held;
    }

    private Map<LocalDate, Long> expected() {
        Map<LocalDate, Long> expected = new TreeMap<>(model);
        expected.values().removeIf(points -> points == 0);
        return expected;
    }

    private static LocalDate key(LocalDate until) {
        return until == null ? LocalDate.MAX : until;
    }
}
