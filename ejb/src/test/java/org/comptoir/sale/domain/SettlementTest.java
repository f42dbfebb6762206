package org.comptoir.sale.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instrument CARD = instrument(1, InstrumentKind.GIFT_CARD, 3000);
    private static final Instrument NOTE = instrument(2, InstrumentKind.CREDIT_NOTE, 1000);

    @Test
    void instrumentsPayFirstAndCashGivesTheChangeWhateverTheOrderOfTenders() {
        Settlement paid = pay(5500, 0, cash(5000), tender(NOTE, null), tender(CARD, null));

        assertThat(paid.payments())
                .extracting(Payment::kind, Payment::amountMinor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TenderKind.GIFT_CARD, 3000L),
                        org.assertj.core.groups.Tuple.tuple(TenderKind.CREDIT_NOTE, 1000L),
                        org.assertj.core.groups.Tuple.tuple(TenderKind.CASH, 1500L));
        assertThat(paid.changeMinor()).isEqualTo(3500);
    }

    @Test
    void aGiftCardPaysTheGoodsButNotTheCardInTheSameBasket() {
        Settlement paid = pay(5000, 4000, tender(CARD, null), cash(4000));

        assertThat(paid.payments().get(0).amountMinor()).isEqualTo(1000);
    }

    @Test
    void aWalletForOneArticleIsNotKeptFromItByOneThatPaysForMore() {
        Instrument narrow = instrument(3, InstrumentKind.WALLET, 1000);
        Instrument wide = instrument(4, InstrumentKind.WALLET, 1500);
        Settlement.Due due =
                new Settlement.Due(List.of(line(1, Item.Kind.ARTICLE, 1000), line(2, Item.Kind.ARTICLE, 1500)), "EUR");

        Settlement paid = Settlement.of(
                due,
                List.of(tender(wide, null), tender(narrow, null)),
                Map.of(
                        narrow.id(), new Settlement.Payer(narrow, only("R1"), 1000, null),
                        wide.id(), new Settlement.Payer(wide, only("R1,R2"), 1500, null)),
                DAY);

        assertThat(paid.payments()).extracting(Payment::amountMinor).containsExactly(1000L, 1500L);
    }

    @Test
    void whatAWalletPaysMovesToItsOtherArticleWhenOneThatCameLaterNeedsTheFirst() {
        Instrument few = instrument(3, InstrumentKind.WALLET, 100);
        Instrument either = instrument(4, InstrumentKind.WALLET, 1000);
        Instrument wide = instrument(5, InstrumentKind.WALLET, 4000);
        Settlement.Due due = new Settlement.Due(
                List.of(
                        line(1, Item.Kind.ARTICLE, 1000),
                        line(2, Item.Kind.ARTICLE, 1000),
                        line(3, Item.Kind.ARTICLE, 3000)),
                "EUR");

        Settlement paid = Settlement.of(
                due,
                List.of(tender(wide, 3900L), tender(either, null), tender(few, null)),
                Map.of(
                        few.id(), new Settlement.Payer(few, only("R2"), 100, null),
                        either.id(), new Settlement.Payer(either, only("R1,R2"), 1000, null),
                        wide.id(), new Settlement.Payer(wide, only("R1,R3"), 4000, null)),
                DAY);

        assertThat(paid.payments()).extracting(Payment::amountMinor).containsExactly(100L, 1000L, 3900L);
    }

    @Test
    void aPaperVoucherMayNotExceedTheGoodsNorWhatTakesItsRest() {
        Tender paper = new Tender(TenderKind.EXTERNAL_VOUCHER, 1000L, null, "4711");
        Settlement.DueLine goods = line(1, Item.Kind.ARTICLE, 750);
        Settlement.DueLine load = line(2, Item.Kind.WALLET_LOAD, 250);
        Settlement.DueLine rest = new Settlement.DueLine(load.item(), 250, null, true);

        assertRefused(
                "external-voucher.no-change",
                () -> Settlement.of(
                        new Settlement.Due(List.of(goods, load), "EUR"), List.of(paper, cash(250)), Map.of(), DAY));
        Settlement paid = Settlement.of(new Settlement.Due(List.of(goods, rest), "EUR"), List.of(paper), Map.of(), DAY);

        assertThat(paid.changeMinor()).isZero();
        assertThat(paid.payments()).extracting(Payment::reference).containsExactly("4711");
    }

    @Test
    void whatAnotherBasketHoldsIsNotThere() {
        Instrument wallet = instrument(3, InstrumentKind.WALLET, 5000);
        Settlement.Due due = new Settlement.Due(List.of(line(1, Item.Kind.ARTICLE, 4000)), "EUR");
        Settlement.Payer held = new Settlement.Payer(wallet, null, 3000, Reason.of("instrument.held", "2", "12:00"));

        assertRefused(
                "instrument.held",
                () -> Settlement.of(due, List.of(tender(wallet, 4000L)), Map.of(wallet.id(), held), DAY));
        assertRefused(
                "payment.missing",
                () -> Settlement.of(due, List.of(tender(wallet, null)), Map.of(wallet.id(), held), DAY));
    }

    @Test
    void whatIsWrittenToACustomerPaysForNobodyElse() {
        for (InstrumentKind kind : List.of(InstrumentKind.WALLET, InstrumentKind.CREDIT_NOTE, InstrumentKind.DEPOSIT)) {
            Instrument his = ofCustomer(4, kind, 7L);
            String refusal = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".other-customer";

            assertRefused(refusal, () -> payFor(8L, his));
            assertThat(payFor(7L, his).payments()).hasSize(1);
            assertThat(payFor(null, his).payments())
                    .as("its code is the proof where nobody is attached")
                    .hasSize(1);
        }
    }

    @Test
    void whatServesItsBearerPaysForWhoeverHoldsIt() {
        assertThat(payFor(8L, ofCustomer(4, InstrumentKind.GIFT_CARD, 7L)).payments())
                .hasSize(1);
        assertThat(payFor(8L, ofCustomer(4, InstrumentKind.WALLET, null)).payments())
                .as("a wallet of nobody")
                .hasSize(1);
    }

    @Test
    void aCreditNotePaysForGoodsAndNeverForStoredValue() {
        assertRefused("credit-note.cannot-buy-gift-card", () -> pay(500, 500, tender(NOTE, null), cash(500)));

        Settlement paid = pay(2500, 2000, tender(NOTE, null), cash(5000));

        assertThat(paid.payments())
                .extracting(Payment::kind, Payment::amountMinor)
                .containsExactly(tuple(TenderKind.CREDIT_NOTE, 500L), tuple(TenderKind.CASH, 2000L));
    }

    /** Wherever the money of an exchange was laid. */
    @Test
    void aNarrowWalletIsToldOfGoodsThatItIsNotForOrElseOfStoredValue() {
        Settlement.DueLine goods = line(1, Item.Kind.ARTICLE, 1000);
        Settlement.DueLine card = line(2, Item.Kind.GIFT_CARD, 2000);

        assertRefused("wallet.not-for-these", () -> afterExchange(goods, card));
        assertRefused("wallet.not-for-these", () -> afterExchange(goods));
        assertRefused("wallet.cannot-buy-gift-card", () -> afterExchange(card));
    }

    private static Settlement afterExchange(Settlement.DueLine... lines) {
        Instrument wallet = instrument(5, InstrumentKind.WALLET, 5000);
        return Settlement.of(
                new Settlement.Due(List.of(lines), "EUR"),
                List.of(new Tender(TenderKind.EXCHANGE, 500L, null), tender(wallet, null)),
                Map.of(wallet.id(), new Settlement.Payer(wallet, only("ELSE"), 5000, null)),
                DAY);
    }

    private static Settlement payFor(Long customerId, Instrument instrument) {
        return Settlement.of(
                new Settlement.Due(List.of(line(1, Item.Kind.ARTICLE, 1000)), "EUR", customerId),
                List.of(tender(instrument, null)),
                Map.of(instrument.id(), Settlement.Payer.of(instrument)),
                DAY);
    }

    private static WalletTerms only(String articles) {
        return new WalletTerms("TYPE", articles, null, List.of(), 0, 0, 0, 0, null, false);
    }

    @Test
    void whatIsMissingIsSaidInMoney() {
        assertRefused("payment.missing", () -> pay(5000, 0, cash(4990)));
    }

    @Test
    void moreThanACardHoldsIsRefused() {
        assertRefused("gift-card.insufficient", () -> pay(5000, 0, tender(CARD, 3001L), cash(2000)));
    }

    @Test
    void theSameCardTwiceIsRefused() {
        assertRefused("payment.instrument-twice", () -> pay(5000, 0, tender(CARD, 1000L), tender(CARD, 1000L)));
    }

    @Test
    void aNoteShownAsAGiftCardIsRefused() {
        Tender wrong = new Tender(TenderKind.GIFT_CARD, null, NOTE.id());

        assertRefused("instrument.unknown", () -> pay(500, 0, wrong));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    private static Settlement pay(long total, long cards, Tender... tenders) {
        List<Settlement.DueLine> lines = new ArrayList<>();
        if (total > cards) {
            lines.add(line(1, Item.Kind.ARTICLE, total - cards));
        }
        if (cards > 0) {
            lines.add(line(2, Item.Kind.GIFT_CARD, cards));
        }
        return Settlement.of(
                new Settlement.Due(lines, "EUR"),
                List.of(tenders),
                Map.of(CARD.id(), Settlement.Payer.of(CARD), NOTE.id(), Settlement.Payer.of(NOTE)),
                DAY);
    }

    private static Settlement.DueLine line(int no, Item.Kind kind, long net) {
        Item item = new Item(no, kind, (long) no, "R" + no, Item.Category.NONE, 2000, net, 1, Item.Marks.PLAIN);
        return new Settlement.DueLine(item, net, null, false);
    }

    private static Tender cash(long given) {
        return new Tender(TenderKind.CASH, given, null);
    }

    private static Tender tender(Instrument instrument, Long most) {
        return new Tender(TenderKind.valueOf(instrument.kind().name()), most, instrument.id());
    }

    private static Instrument ofCustomer(long id, InstrumentKind kind, Long customerId) {
        Instrument plain = instrument(id, kind, 5000);
        return new Instrument(
                plain.id(),
                plain.brandId(),
                kind,
                plain.code(),
                plain.currency(),
                plain.status(),
                plain.accountId(),
                customerId,
                null,
                plain.unit(),
                plain.issuedMinor(),
                plain.balanceMinor(),
                plain.validFrom(),
                null,
                null,
                plain.remainder());
    }

    private static Instrument instrument(long id, InstrumentKind kind, long balance) {
        return new Instrument(
                id,
                1,
                kind,
                "CODE" + id,
                "EUR",
                InstrumentStatus.ACTIVE,
                id,
                null,
                null,
                "EUR",
                balance,
                balance,
                DAY,
                null,
                null,
                Remainder.KEEP);
    }
}
