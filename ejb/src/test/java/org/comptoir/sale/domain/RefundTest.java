package org.comptoir.sale.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final List<Payment> PAID = List.of(
            new Payment(1, TenderKind.GIFT_CARD, 3000, 3000, 7L),
            new Payment(2, TenderKind.CARD, 2000, 2000, null),
            new Payment(3, TenderKind.CASH, 500, 1000, null));

    @Test
    void theCardThatPaidGetsItsMoneyBackFirst() {
        assertThat(Refund.split(3500, PAID, List.of(), RefundAs.ORIGINAL))
                .containsExactly(new Refund(TenderKind.GIFT_CARD, 7L, 3000), new Refund(TenderKind.CARD, null, 500));
    }

    @Test
    void laterReturnsGoOnWhereEarlierOnesEnded() {
        List<Payment> earlier = List.of(
                new Payment(1, TenderKind.GIFT_CARD, -3000, -3000, 7L),
                new Payment(2, TenderKind.CARD, -500, -500, null));

        assertThat(Refund.split(2000, PAID, earlier, RefundAs.ORIGINAL))
                .containsExactly(new Refund(TenderKind.CARD, null, 1500), new Refund(TenderKind.CASH, null, 500));
    }

    @Test
    void moneyAlreadyGivenAsACreditNoteIsNotGivenASecondTime() {
        List<Payment> earlier = List.of(
                new Payment(1, TenderKind.GIFT_CARD, -3000, -3000, 7L),
                new Payment(2, TenderKind.CREDIT_NOTE, -2000, -2000, 99L));

        assertThat(Refund.split(500, PAID, earlier, RefundAs.ORIGINAL))
                .containsExactly(new Refund(TenderKind.CASH, null, 500));
    }

    @Test
    void onRequestMoneyBecomesOneCreditNote() {
        assertThat(Refund.split(5500, PAID, List.of(), RefundAs.CREDIT_NOTE))
                .containsExactly(
                        new Refund(TenderKind.GIFT_CARD, 7L, 3000), new Refund(TenderKind.CREDIT_NOTE, null, 2500));
    }
}
