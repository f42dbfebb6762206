package org.comptoir.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.property.Dice;
import org.comptoir.shared.domain.Shares;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random streams of the pure domain against models; of whole sales and returns a slice of {@code bench/domain-streams}. */
class DomainStreamsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final long ACCOUNT = 7;
    private static final int SALES = 1_000;
    private static final int STREAMS = Integer.getInteger("streams.domain", 5_000);

    /** Sales with several tenders, returns in any parts, points and loads: what may happen has happened, and held. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302})
    void salesAndReturnsAreWhatTheModelsHave(long seed) {
        assertThat(DomainStreams.run(SALES, seed))
                .containsKeys(
                        "sell",
                        "sell, refused payment.missing",
                        "sell, refused payment.no-change",
                        "sell, refused wallet.not-for-these",
                        "sell, refused wallet.month-limit",
                        "sell, refused instrument.held",
                        "take some back",
                        "take some back, refused return.too-many",
                        "take all back, refused return.card-used");
    }

    /** The model: each point is a coin with its lot's end; a spend takes the coins that end first. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302})
    void lotsAreSpentAsCoinsWouldBe(long seed) {
        Dice dice = new Dice(seed);
        for (int stream = 0; stream < STREAMS; stream++) {
            List<Lot> lots = new ArrayList<>();
            List<Integer> coins = new ArrayList<>();
            for (int command = 0; command < 12; command++) {
                if (lots.isEmpty() || dice.oneIn(2)) {
                    int ends = dice.below(6);
                    int points = dice.between(1, 20);
                    lots.add(new Lot(
                            lots.size() + 1L, points, points, DAY, ends == 5 ? null : DAY.plusDays(ends), null));
                    LongStream.range(0, points).forEach(i -> coins.add(ends));
                } else {
                    spend(lots, coins, dice.between(1, 30));
                }
                coins.sort(null);
                assertThat(endsOf(lots)).isEqualTo(coins);
            }
        }
    }

    private static void spend(List<Lot> lots, List<Integer> coins, int points) {
        List<Posting.LotSpend> spends = Lots.take(ACCOUNT, lots, points);
        int taken = Math.min(points, coins.size());
        assertThat(spends.stream().mapToLong(Posting.LotSpend::amount).sum()).isEqualTo(taken);
        coins.subList(0, taken).clear();
        for (Posting.LotSpend spend : spends) {
            int at = Math.toIntExact(spend.lotId() - 1);
            Lot lot = lots.get(at);
            lots.set(
                    at,
                    new Lot(
                            lot.id(),
                            lot.amount(),
                            lot.remaining() - spend.amount(),
                            lot.availableFrom(),
                            lot.expiresOn(),
                            lot.saleId()));
            assertThat(lots.get(at).remaining()).isNotNegative();
        }
    }

    private static List<Integer> endsOf(List<Lot> lots) {
        List<Integer> ends = new ArrayList<>();
        for (Lot lot : lots) {
            int end = lot.expiresOn() == null ? 5 : (int) (lot.expiresOn().toEpochDay() - DAY.toEpochDay());
            LongStream.range(0, lot.remaining()).forEach(i -> ends.add(end));
        }
        ends.sort(null);
        return ends;
    }

    /** The model: a purse for each account; a posting moves what it says, and nothing is made or lost. */
    @ParameterizedTest
    @ValueSource(longs = {2, 77})
    void postingsOnlyMoveWhatThereIs(long seed) {
        Dice dice = new Dice(seed);
        for (int stream = 0; stream < STREAMS; stream++) {
            Posting posting = Posting.of("STREAM", null);
            long[] purses = new long[5];
            long against = 0;
            int commands = dice.between(1, 12);
            for (int i = 0; i < commands; i++) {
                int purse = dice.below(purses.length);
                long amount = dice.between(-500, 500);
                posting.move(account(purse), amount, null);
                purses[purse] += amount;
                against += amount;
            }
            posting.contra(99, "EUR", -against);

            List<Posting.Movement> movements = posting.movements();

            assertThat(movements.stream().mapToLong(Posting.Movement::amount).sum())
                    .isZero();
            for (int i = 0; i < purses.length; i++) {
                int account = i;
                long moved = movements.stream()
                        .filter(movement -> movement.accountId() == account)
                        .mapToLong(Posting.Movement::amount)
                        .sum();
                assertThat(moved).isEqualTo(purses[i]);
            }
        }
    }

    /** However a line comes back, in whatever parts, the parts are the line. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4_711})
    void theSharesOfReturnsAreTheLine(long seed) {
        Dice dice = new Dice(seed);
        for (int stream = 0; stream < STREAMS; stream++) {
            long amount = dice.price() * dice.between(1, 9);
            int quantity = dice.between(1, 60);
            int back = 0;
            long sum = 0;
            while (back < quantity) {
                int units = dice.between(1, quantity - back);
                long share = Shares.ofUnits(amount, quantity, back, units);
                assertThat(share).isBetween(0L, amount);
                sum += share;
                back += units;
            }
            assertThat(sum).isEqualTo(amount);
        }
    }

    private static Account account(long id) {
        return new Account(id, "a" + id, AccountKind.GIFT_CARD, "EUR", null, null, 0, null);
    }
}
