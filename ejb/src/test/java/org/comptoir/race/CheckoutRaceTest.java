package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.LeaseTill;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tills that do the same thing at the same moment. */
@UseCases
class CheckoutRaceTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private Checkout checkout;

    @Inject
    private ReturnSale returnSale;

    @Inject
    private LeaseTill leaseTill;

    @Inject
    private LedgerChecker checker;

    @Inject
    private Sql sql;

    private House house;
    private Basket forty;

    @BeforeEach
    void openShop() {
        house = fixtures.house();
        checkout.open(house, house.tillId(), house.secondTillId());
        long product = fixtures.product(house, "R40", 40_00);
        forty = checkout.basket(house, null, List.of(product));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(checker.check().results())
                .allSatisfy(check -> assertThat(check.examples()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2, 50", "8, 20", "64, 4"})
    void at68_ofManyTillsThatRedeemOneCardAtOnceExactlyOneSucceeds(int tills, int rounds) throws Exception {
        long[] all = tills(tills);
        try (Together together = new Together(tills)) {
            for (int round = 0; round < rounds; round++) {
                long card = checkout.sellCard(house, 50_00);

                var outcomes = together.run(index ->
                        checkout.complete(house, Checkout.request(all[index], forty, Checkout.giftCard(card))));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.succeeded())
                        .allSatisfy(outcome ->
                                assertThat(outcome.refusal().reason().code()).isEqualTo("gift-card.used-up"));
                assertThat(paidWith(card)).isEqualTo(40_00);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 20", "8, 10", "64, 2"})
    void tillsThatSellToOneNewCustomerAtOnceAllDoAndHeIsCountedOnce(int count, int rounds) throws Exception {
        long[] all = tills(count);
        try (Together together = new Together(count)) {
            for (int round = 0; round < rounds; round++) {
                long customer = fixtures.customer(house, "Durand", 0);
                Basket basket = forty.customer(customer);

                var outcomes = together.run(
                        index -> checkout.complete(house, Checkout.request(all[index], basket, Checkout.cash(40_00))));

                assertThat(outcomes)
                        .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
                assertThat(sql.count(
                                "select sum(balance) from account where kind = 'TURNOVER' and customer_id = ?",
                                customer))
                        .isEqualTo(40_00L * count);
            }
        }
    }

    @Test
    void aCardRedeemedWhileItsSaleIsTakenBackIsEitherPaidWithOrPaidBack() throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < 30; round++) {
                long card = checkout.sellCard(house, 50_00);
                long sold = sql.count("select issued_sale_id from instrument where id = ?", card);

                var outcomes = together.run(index -> index == 0
                        ? checkout.complete(house, Checkout.request(house.tillId(), forty, Checkout.giftCard(card)))
                        : returnSale.takeBack(house.rest(), back(house.secondTillId(), sold, List.of())));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
            }
        }
    }

    @Test
    void at69_oneSaleSentByManyThreadsIsBookedOnceAndAllGetItsAnswer() throws Exception {
        try (Together together = new Together(8)) {
            for (int round = 0; round < 20; round++) {
                long card = checkout.sellCard(house, 50_00);
                CompleteSale.Request request = Checkout.request(house.tillId(), forty, Checkout.giftCard(card));

                var outcomes = together.run(index -> checkout.complete(house, request));

                assertThat(outcomes).allMatch(Together.Outcome::succeeded);
                assertThat(outcomes.stream()
                                .map(outcome -> outcome.answer().sale().header())
                                .distinct())
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.answer().replayed())
                        .hasSize(1);
                assertThat(paidWith(card)).isEqualTo(40_00);
            }
        }
    }

    @Test
    void aSaleTakenBackAtTwoTillsAtOnceIsPaidBackOnce() throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < 30; round++) {
                Sale sale = sellForty(house.tillId());

                var outcomes = together.run(index -> returnSale.takeBack(
                        house.rest(),
                        back(
                                index == 0 ? house.tillId() : house.secondTillId(),
                                sale.header().id(),
                                List.of())));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
                assertThat(sql.count(
                                "select sum(total_minor) from sale where original_id = ?",
                                sale.header().id()))
                        .isEqualTo(-40_00);
            }
        }
    }

    @Test
    void oneReturnSentTwiceAtOnceIsBookedOnce() throws Exception {
        try (Together together = new Together(4)) {
            for (int round = 0; round < 20; round++) {
                Sale sale = sellForty(house.tillId());
                ReturnSale.Request request =
                        back(house.secondTillId(), sale.header().id(), List.of(new ReturnPlan.Units(1, 1)));

                var outcomes = together.run(index -> returnSale.takeBack(house.rest(), request));

                assertThat(outcomes).allMatch(Together.Outcome::succeeded);
                assertThat(sql.count(
                                "select count(*) from sale where original_id = ?",
                                sale.header().id()))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void ticketNumbersHaveNoGapWhenTillsFightOverCardsAndSalesAreRefused() throws Exception {
        long[] tills = {house.tillId(), house.secondTillId()};
        List<Long> cards = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cards.add(checkout.sellCard(house, 50_00));
        }
        try (Together together = new Together(8)) {
            together.run(index -> {
                Random random = new Random(index);
                for (int i = 0; i < 25; i++) {
                    pay(tills[index % 2], cards.get(random.nextInt(cards.size())), random.nextBoolean());
                }
                return null;
            });
        }
        for (long till : tills) {
            long count = sql.count("select count(*) from sale where till_id = ?", till);
            List<Long> numbers = sql.list(
                    "select ticket_no from sale where till_id = ? order by ticket_no",
                    row -> row.id("ticket_no"),
                    till);
            assertThat(numbers)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, count).boxed().toList());
            assertThat(count).isGreaterThan(20);
        }
    }

    @Test
    void oneTillIsLeasedToOneOfManyBrowsersAndTheOthersAreRefused() throws Exception {
        try (Together together = new Together(8)) {
            var outcomes = together.run(
                    index -> leaseTill.lease(house.till(1), new LeaseTill.Request(house.tillId(), "browser " + index)));

            assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.succeeded())
                    .allSatisfy(outcome ->
                            assertThat(outcome.refusal().reason().code()).isEqualTo("till.leased"));
        }
    }

    @Test
    void aBrowserThatLostItsLeaseCannotSellAnyMore() {
        TillHead old = leaseTill.lease(house.till(1), new LeaseTill.Request(house.tillId(), "old"));
        sql.update(
                "update till_head set lease_until = timestamp '2000-01-01 00:00:00' where till_id = ?", house.tillId());
        TillHead fresh = leaseTill.lease(house.till(1), new LeaseTill.Request(house.tillId(), "new"));

        assertThat(refusalOf(leased(old.leaseNo()))).isEqualTo("till.lease-lost");
        assertThat(checkout.complete(house, leased(fresh.leaseNo())).replayed()).isFalse();
    }

    private CompleteSale.Request leased(long leaseNo) {
        return new CompleteSale.Request(
                UUID.randomUUID(),
                house.tillId(),
                leaseNo,
                null,
                forty,
                40_00,
                List.of(Checkout.cash(40_00)),
                null,
                false);
    }

    private String refusalOf(CompleteSale.Request request) {
        try {
            checkout.complete(house, request);
            return null;
        } catch (Refused e) {
            return e.reason().code();
        }
    }

    private void pay(long till, long card, boolean byCard) {
        try {
            checkout.complete(
                    house, Checkout.request(till, forty, byCard ? Checkout.giftCard(card) : Checkout.cash(40_00)));
        } catch (Refused e) {
            assertThat(e.reason().code()).isEqualTo("gift-card.used-up");
        }
    }

    private Sale sellForty(long till) {
        return checkout.complete(house, Checkout.request(till, forty, Checkout.cash(40_00)))
                .sale();
    }

    private long[] tills(int count) {
        long[] all = new long[count];
        for (int i = 0; i < count; i++) {
            all[i] = fixtures.till(house.storeId(), "R" + i);
        }
        checkout.open(house, all);
        return all;
    }

    private long paidWith(long card) {
        return sql.count("select sum(amount_minor) from payment where instrument_id = ?", card);
    }

    private static ReturnSale.Request back(long till, long saleId, List<ReturnPlan.Units> units) {
        return new ReturnSale.Request(UUID.randomUUID(), till, null, saleId, units, RefundAs.ORIGINAL, "race", false);
    }
}
