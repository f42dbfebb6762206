package org.comptoir.loyalty.points.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CarryTest {

    @Test
    void aHundredHundredthsAreAPoint() {
        assertThat(Carry.of(0, 37)).isEqualTo(new Carry(0, 37, 37));
        assertThat(Carry.of(74, 37)).isEqualTo(new Carry(1, 11, -63));
        assertThat(Carry.of(0, 200)).isEqualTo(new Carry(2, 0, 0));
        assertThat(Carry.of(99, 301)).isEqualTo(new Carry(4, 0, -99));
    }

    @Test
    void aPointPaysWhereFewerAreKeptThanAreTaken() {
        assertThat(Carry.of(11, -37)).isEqualTo(new Carry(-1, 74, 63));
        assertThat(Carry.of(37, -37)).isEqualTo(new Carry(0, 0, -37));
        assertThat(Carry.of(0, -100)).isEqualTo(new Carry(-1, 0, 0));
        assertThat(Carry.of(0, 0)).isEqualTo(new Carry(0, 0, 0));
    }

    @Test
    void whatWasEarnedAndTakenBackInAnyOrderLeavesNothing() {
        Random random = new Random(37);
        for (int round = 0; round < 500; round++) {
            List<Long> moves = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                long earned = random.nextInt(450);
                long part = earned == 0 ? 0 : random.nextInt((int) earned);
                moves.addAll(List.of(earned, -part, part - earned));
            }
            Collections.shuffle(moves, random);
            long points = 0;
            long kept = 0;
            for (long move : moves) {
                Carry carry = Carry.of(kept, move);
                assertThat(carry.points() * Carry.OF_A_POINT + carry.change()).isEqualTo(move);
                assertThat(carry.kept()).isEqualTo(kept + carry.change()).isBetween(0L, 99L);
                points += carry.points();
                kept = carry.kept();
            }
            assertThat(points).isZero();
            assertThat(kept).isZero();
        }
    }
}
