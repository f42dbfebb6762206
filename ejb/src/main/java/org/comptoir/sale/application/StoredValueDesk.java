package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.application.Customers;
import org.comptoir.instrument.application.WalletDesk;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.pricing.domain.Item;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Puts stored value on the counter: gift cards, loads of e-wallets, deposits. It is never discounted (R06). */
@ApplicationScoped
public class StoredValueDesk {

    /** Reference printed for a sold gift card. */
    static final String GIFT_CARD = "GIFTCARD";

    /** Reference printed for a deposit. */
    static final String DEPOSIT = "DEPOSIT";

    private GiftCardLimits limits;
    private WalletDesk wallets;
    private Customers customers;
    private CodeRegistry codes;

    protected StoredValueDesk() {}

    @Inject
    public StoredValueDesk(GiftCardLimits limits, WalletDesk wallets, Customers customers, CodeRegistry codes) {
        this.limits = limits;
        this.wallets = wallets;
        this.customers = customers;
        this.codes = codes;
    }

    /** A gift card of that amount; refuses {@code gift-card.above-maximum} and what {@link CodeRegistry#checkFree} refuses. */
    public BasketLine giftCard(Caller caller, long amountMinor, String code) {
        limits.check(caller, amountMinor);
        if (code != null) {
            String text = new InstrumentCode(code).text();
            codes.checkFree(caller.brandId(), text);
        }
        return BasketLine.storedValue(
                Item.Kind.GIFT_CARD, GIFT_CARD, amountMinor, 0, BasketLine.StoredValue.issued(code));
    }

    /** The basket with a load; a copied card's owner is attached to an anonymous basket. Refuses what the desk refuses. */
    public Basket load(Caller caller, Basket basket, WalletDesk.Wanted wanted) {
        WalletDesk.Loading loading = wallets.loading(caller, wanted);
        checkOnce(basket, loading);
        boolean attach = basket.customerId() == null && loading.ownerId() != null;
        return (attach ? basket.customer(loading.ownerId()) : basket).add(line(loading, wanted.paidMinor()));
    }

    private static void checkOnce(Basket basket, WalletDesk.Loading loading) {
        boolean twice = basket.lines().stream()
                .filter(line -> line.kind() == Item.Kind.WALLET_LOAD)
                .anyMatch(line -> loading.code() != null
                        && loading.code().equals(line.stored().code()));
        if (twice) {
            throw new Refused(Reason.of("wallet.loaded-twice"));
        }
    }

    private static BasketLine line(WalletDesk.Loading loading, long paidMinor) {
        Integer rate = loading.terms().vatRateBp();
        return BasketLine.storedValue(
                Item.Kind.WALLET_LOAD,
                loading.terms().code(),
                paidMinor,
                rate == null ? 0 : rate,
                new BasketLine.StoredValue(loading.code(), loading.typeVersionId(), loading.instrumentId()));
    }

    /** Money left by the attached customer; refuses {@code deposit.amount}, {@code deposit.prohibited} (F008). */
    public Basket deposit(Basket basket, long amountMinor) {
        if (amountMinor <= 0) {
            throw new Refused(Reason.of("deposit.amount"));
        }
        if (basket.customerId() == null) {
            throw new Refused(Reason.of("deposit.needs-customer"));
        }
        if (customers.prohibitions(basket.customerId()).deposit()) {
            throw new Refused(Reason.of("deposit.prohibited"));
        }
        return basket.add(BasketLine.storedValue(
                Item.Kind.DEPOSIT, DEPOSIT, amountMinor, 0, BasketLine.StoredValue.issued(null)));
    }
}
