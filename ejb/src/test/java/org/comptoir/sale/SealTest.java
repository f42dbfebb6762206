package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.property.Dice;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Seal;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One chain of seals through a till's documents: it is whole after each of them, whatever comes in whatever order. */
@UseCases
class SealTest {

    private static final String OF_TILL = "select seal from sale where till_id = ? order by ticket_no";

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Sql sql;

    House house;
    long customer;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 1000);
    }

    @Test
    void b4_theChainIsWholeAfterEachDocumentWhateverComes() {
        Dice dice = new Dice(226_032);
        List<Sale> open = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            if (!open.isEmpty() && dice.oneIn(3)) {
                Sale sale = open.remove(dice.below(open.size()));
                shop.takeBack(house, sale, new ReturnPlan.Units(1, dice.between(1, 2)));
            } else {
                open.add(sell(dice, "A" + i));
            }

            assertThat(broken()).as("after document " + (i + 1)).isEmpty();
        }
        assertThat(seals()).doesNotContainNull().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(24);
    }

    /** Change given, reductions with their reasons, cards that are sold and cards that pay. */
    private Sale sell(Dice dice, String reference) {
        Instrument card = dice.oneIn(3) ? shop.giftCard(house, 1000) : null;
        if (dice.oneIn(2)) {
            shop.edit(house, new BasketChange.AttachCustomer(customer));
        }
        var basket = shop.article(house, reference, dice.between(1000, 9999), 2);
        return card == null
                ? shop.pay(house, basket, Shop.cash(200_00))
                : shop.pay(house, basket, Shop.with(card), Shop.cash(200_00));
    }

    @Test
    void b5_aCustomerWhoIsRenamedOrErasedIsNotInTheChain() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.pay(house, shop.article(house, "A1", 1000, 1), Shop.cash(1000));
        List<String> before = seals();

        sql.update("update customer set last_name = 'x', first_name = null, active = 0 where id = ?", customer);

        assertThat(broken()).isEmpty();
        assertThat(seals()).isEqualTo(before);
    }

    @Test
    void aSealIsOfTheDocumentAndOfTheOneBefore() {
        Sale first = shop.pay(house, shop.article(house, "A1", 1000, 1), Shop.cash(1000));
        Sale second = shop.pay(house, shop.article(house, "A2", 1000, 1), Shop.cash(2000));

        assertThat(seals()).containsExactly(Seal.of(Seal.NONE, first), Seal.of(Seal.of(Seal.NONE, first), second));
    }

    @Test
    void documentsFromBeforeThereWereSealsAreNotBroken() {
        shop.pay(house, shop.article(house, "A1", 1000, 1), Shop.cash(1000));
        sql.update("update sale set seal = null where till_id = ?", house.tillId());
        sql.update("update till_head set seal = null where till_id = ?", house.tillId());

        shop.pay(house, shop.article(house, "A2", 1000, 1), Shop.cash(1000));

        assertThat(broken()).isEmpty();
    }

    private List<String> seals() {
        return sql.list(OF_TILL, row -> row.text("seal"), house.tillId());
    }

    private List<LedgerCheck.Result> broken() {
        return shop.check(house).results().stream()
                .filter(result -> result.violations() > 0)
                .toList();
    }
}
