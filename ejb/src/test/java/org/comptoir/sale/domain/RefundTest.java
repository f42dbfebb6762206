package org.comptoir.sale.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final List<Payment> PAID = List.of(
            new Payment(1, TenderKind.GIFT_CARD, 3000, 3000, 7L),
            new Payment(2, TenderKind.CARD, 2000, 2000, null),
            new Payment(3, TenderKind.CASH, 500, 1000, null));

    private static final Refund.Policy ORIGINAL =
            new Refund.Policy(RefundOrder.INSTRUMENTS_FIRST, RefundAs.ORIGINAL, true);

    @Test
    void theCardThatPaidGetsItsMoneyBackFirst() {
        assertThat(Refund.split(3500, PAID, List.of(), ORIGINAL))
                .containsExactly(new Refund(TenderKind.GIFT_CARD, 7L, 3000), new Refund(TenderKind.CARD, null, 500));
    }

    @Test
    void laterReturnsGoOnWhereEarlierOnesEnded() {
        List<Payment> earlier = List.of(
                new Payment(1, TenderKind.GIFT_CARD, -3000, -3000, 7L),
                new Payment(2, TenderKind.CARD, -500, -500, null));

        assertThat(Refund.split(2000, PAID, earlier, ORIGINAL))
                .containsExactly(new Refund(TenderKind.CARD, null, 1500), new Refund(TenderKind.CASH, null, 500));
    }

    @Test
    void moneyAlreadyGivenAsACreditNoteIsNotGivenASecondTime() {
        List<Payment> earlier = List.of(
                new Payment(1, TenderKind.GIFT_CARD, -3000, -3000, 7L),
                new Payment(2, TenderKind.CREDIT_NOTE, -2000, -2000, 99L));

        assertThat(Refund.split(500, PAID, earlier, ORIGINAL)).containsExactly(new Refund(TenderKind.CASH, null, 500));
    }

    @Test
    void cashGivenForPaperOfOthersDoesNotKeepTheCardFromItsMoney() {
        List<Payment> paid = List.of(
                new Payment(1, TenderKind.EXTERNAL_VOUCHER, 2000, 2000, null),
                new Payment(2, TenderKind.CARD, 1000, 1000, null),
                new Payment(3, TenderKind.CASH, 500, 500, null));
        List<Payment> earlier = List.of(new Payment(1, TenderKind.CASH, -1500, -1500, null));

        assertThat(Refund.split(
                        2000, paid, earlier, new Refund.Policy(RefundOrder.FIRST_FIRST, RefundAs.ORIGINAL, false)))
                .containsExactly(new Refund(TenderKind.CASH, null, 1000), new Refund(TenderKind.CARD, null, 1000));
    }

    @Test
    void onRequestMoneyBecomesOneCreditNote() {
        assertThat(Refund.split(
                        5500,
                        PAID,
                        List.of(),
                        new Refund.Policy(RefundOrder.INSTRUMENTS_FIRST, RefundAs.CREDIT_NOTE, true)))
                .containsExactly(
                        new Refund(TenderKind.GIFT_CARD, 7L, 3000), new Refund(TenderKind.CREDIT_NOTE, null, 2500));
    }

    @Test
    void theStoreChoosesWhichTenderGetsItsMoneyFirst() {
        assertThat(Refund.split(2200, PAID, List.of(), policy(RefundOrder.FIRST_FIRST)))
                .containsExactly(new Refund(TenderKind.GIFT_CARD, 7L, 2200));
        assertThat(Refund.split(2200, PAID, List.of(), policy(RefundOrder.LAST_FIRST)))
                .containsExactly(new Refund(TenderKind.CASH, null, 500), new Refund(TenderKind.CARD, null, 1700));
    }

    @Test
    void proRataGivesEachTenderItsPartToTheCent() {
        assertThat(Refund.split(1001, PAID, List.of(), policy(RefundOrder.PRO_RATA)))
                .containsExactly(
                        new Refund(TenderKind.GIFT_CARD, 7L, 546),
                        new Refund(TenderKind.CARD, null, 364),
                        new Refund(TenderKind.CASH, null, 91));
    }

    @Test
    void twoBankCardsAreOneTender() {
        List<Payment> paid = List.of(
                new Payment(1, TenderKind.CARD, 2000, 2000, null), new Payment(2, TenderKind.CARD, 1000, 1000, null));
        List<Payment> earlier = List.of(new Payment(1, TenderKind.CARD, -2500, -2500, null));

        assertThat(Refund.split(500, paid, earlier, ORIGINAL)).containsExactly(new Refund(TenderKind.CARD, null, 500));
    }

    @Test
    void goodsOfAnExchangeComeBackAsACreditNoteAndNeverAsMoney() {
        List<Payment> paid = List.of(
                new Payment(1, TenderKind.EXCHANGE, 2000, 2000, null),
                new Payment(2, TenderKind.CASH, 1000, 1000, null));

        assertThat(Refund.split(3000, paid, List.of(), ORIGINAL))
                .containsExactly(
                        new Refund(TenderKind.CREDIT_NOTE, null, 2000), new Refund(TenderKind.CASH, null, 1000));
    }

    @Test
    void aCustomerWithoutCreditNotesGetsMoneyWhereHePaidMoney() {
        Refund.Policy none = new Refund.Policy(RefundOrder.INSTRUMENTS_FIRST, RefundAs.CREDIT_NOTE, false);

        assertThat(Refund.split(5500, PAID, List.of(), none))
                .containsExactly(
                        new Refund(TenderKind.GIFT_CARD, 7L, 3000),
                        new Refund(TenderKind.CARD, null, 2000),
                        new Refund(TenderKind.CASH, null, 500));
    }

    private static Refund.Policy policy(RefundOrder order) {
        return new Refund.Policy(order, RefundAs.ORIGINAL, true);
    }
}
