package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.sale.application.Cascade;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.application.ReturnSettings;
import org.comptoir.sale.application.SimulateReturn;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.RefundOrder;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Tender;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.SaveSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a simulation shows is what is booked, field by field. */
@UseCases
class ReturnSimulationTest {

    private static final int SALES = 8;

    @Inject
    Shop shop;

    @Inject
    Vouchers vouchers;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    SimulateReturn simulateReturn;

    @Inject
    ReturnSale returnSale;

    @Inject
    SaveSetting saveSetting;

    @Inject
    LedgerHistory history;

    @Inject
    Sql sql;

    House house;
    long customer;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 700);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @ParameterizedTest
    @EnumSource(RefundOrder.class)
    void whatIsShownIsWhatIsBooked(RefundOrder order) {
        saveSetting.save(house.office(5), new SaveSetting.Request(0, ReturnSettings.REFUND_ORDER.name(), order.name()));
        Random random = new Random(order.name().hashCode());
        for (int i = 0; i < SALES; i++) {
            Sale sale = randomSale(random, i);
            while (sale != null) {
                RefundAs as = random.nextInt(4) == 0 ? RefundAs.CREDIT_NOTE : RefundAs.ORIGINAL;
                sale = compareOne(sale, units(random, sale), as);
            }
        }
    }

    @Test
    void aSimulationWritesNothing() {
        Sale sale = randomSale(new Random(1), 0);
        long before = rows();

        simulateReturn.simulate(
                house.till(1), new SimulateReturn.Request(sale.header().id(), List.of(), RefundAs.ORIGINAL));

        assertThat(rows()).isEqualTo(before);
    }

    /** Simulates, books, compares; answers the sale as it is then, null when nothing is left. */
    private Sale compareOne(Sale sale, List<ReturnPlan.Units> units, RefundAs as) {
        Cascade shown = simulateReturn.simulate(
                house.till(1), new SimulateReturn.Request(sale.header().id(), units, as));
        Sale booked = returnSale
                .takeBack(
                        house.till(1),
                        new ReturnSale.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                null,
                                sale.header().id(),
                                units,
                                as,
                                null,
                                false))
                .sale();

        assertThat(booked.lines()).isEqualTo(shown.lines());
        assertThat(booked.effects()).isEqualTo(shown.effects());
        assertThat(booked.vat()).isEqualTo(shown.vat());
        assertThat(booked.header().totalMinor()).isEqualTo(-shown.refundMinor());
        assertThat(shown.refunds()).isEqualTo(refunds(sale, booked));
        compareSteps(shown, booked);
        assertThat(shown.instruments())
                .allSatisfy(change -> assertThat(instruments
                                .byId(house.brandId(), change.id())
                                .orElseThrow()
                                .status())
                        .isEqualTo(change.status()));
        return returnable(sale);
    }

    private void compareSteps(Cascade shown, Sale booked) {
        List<String> steps = shown.steps().stream()
                .map(step -> step.kind() + " " + step.unit() + " " + step.amount())
                .sorted()
                .toList();
        List<String> entries = history.ofSale(booked.header().id()).stream()
                .flatMap(tx -> tx.entries().stream()
                        .filter(entry -> entry.accountKind() != AccountKind.CONTRA)
                        .map(entry -> tx.kind() + " " + entry.unit() + " " + entry.amount()))
                .sorted()
                .toList();
        assertThat(entries).isEqualTo(steps);
        Map<String, Long> last = new HashMap<>();
        shown.steps().stream()
                .filter(step -> step.account() != null)
                .forEach(step -> last.put(step.account() + ":" + step.instrumentId(), step.balance()));
        last.forEach((account, balance) -> assertThat(balanceOf(account)).isEqualTo(balance));
    }

    private long balanceOf(String account) {
        String[] parts = account.split(":");
        return "null".equals(parts[1])
                ? shop.balance(AccountKind.valueOf(parts[0]), customer)
                : instruments
                        .byId(house.brandId(), Long.parseLong(parts[1]))
                        .orElseThrow()
                        .balanceMinor();
    }

    private static List<Refund> refunds(Sale sale, Sale booked) {
        return booked.payments().stream()
                .map(payment -> new Refund(
                        payment.kind(),
                        sale.payments().stream()
                                .map(paid -> paid.instrumentId())
                                .filter(id -> id != null && id.equals(payment.instrumentId()))
                                .findFirst()
                                .orElse(null),
                        -payment.amountMinor()))
                .toList();
    }

    private Sale returnable(Sale sale) {
        List<Integer> left = sql.list(
                "select quantity - returned_quantity as units from sale_line where sale_id = ? order by line_no",
                row -> row.integer("units"),
                sale.header().id());
        if (left.stream().allMatch(units -> units == 0)) {
            return null;
        }
        return sale.withLines(simulateReturn
                .simulate(
                        house.till(1), new SimulateReturn.Request(sale.header().id(), List.of(), RefundAs.ORIGINAL))
                .original()
                .lines());
    }

    private static List<ReturnPlan.Units> units(Random random, Sale sale) {
        if (random.nextInt(3) == 0) {
            return List.of();
        }
        List<ReturnPlan.Units> units = new ArrayList<>();
        sale.lines().stream().filter(line -> line.returnable() > 0).forEach(line -> {
            int count = random.nextInt(line.returnable() + 1);
            if (count > 0) {
                units.add(new ReturnPlan.Units(line.lineNo(), count));
            }
        });
        return units;
    }

    private Sale randomSale(Random random, int number) {
        Instrument card = random.nextBoolean() ? shop.giftCard(house, 500 + random.nextInt(4000)) : null;
        if (random.nextInt(3) > 0) {
            shop.edit(house, new BasketChange.AttachCustomer(customer));
        }
        if (random.nextBoolean()) {
            shop.edit(house, BasketChange.LayClaim.voucher(vouchers.issue(house, null, 1 + random.nextInt(3000), 30)));
        }
        PricedBasket basket = null;
        for (int line = 0; line <= random.nextInt(3); line++) {
            basket = shop.article(
                    house,
                    "S" + number + "L" + line + random.nextInt(),
                    100 + random.nextInt(9000),
                    1 + random.nextInt(4));
        }
        long due = basket.quote().totalMinor();
        List<Tender> tenders = new ArrayList<>();
        if (card != null) {
            tenders.add(Shop.with(card));
            due = Math.max(0, due - card.balanceMinor());
        }
        if (random.nextBoolean() && due > 1) {
            long part = 1L + random.nextInt((int) Math.min(due - 1, 5000));
            tenders.add(Shop.bankCard(part));
            due -= part;
        }
        tenders.add(Shop.cash(due));
        return shop.pay(house, basket, tenders.toArray(Tender[]::new));
    }

    private long rows() {
        return sql.count("select count(*) from ledger_entry") + sql.count("select count(*) from sale");
    }
}
