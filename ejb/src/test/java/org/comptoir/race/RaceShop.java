package org.comptoir.race;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.loyalty.points.PointsDesk;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.sale.Shop;
import org.comptoir.sale.Vouchers;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.application.Json;

/** The shop of a race: what its tills fight for, and how each of them tries. Two processes may stand in one. */
@ApplicationScoped
public class RaceShop {

    private static final long PRICE = 40_00;
    private static final long POINTS = 40;
    private static final int DISCOUNT = 1;
    private static final String WALLET = "KDO";
    private static final String COUPON = "LAST";

    @Inject
    private Fixtures fixtures;

    @Inject
    private Checkout checkout;

    @Inject
    private Shop shop;

    @Inject
    private PointsDesk pointsDesk;

    @Inject
    private Vouchers vouchers;

    @Inject
    private SaveProgramme saveProgramme;

    @Inject
    private ProgrammeList programmes;

    @Inject
    private AdjustPoints adjustPoints;

    private House house;
    private List<Long> tills;
    private long product;
    private long couponUses;

    /** A new shop of so many tills; the word leads another process to it. */
    String open(int count) {
        house = shop.open();
        tills = new ArrayList<>(List.of(house.tillId(), house.secondTillId()));
        while (tills.size() < count) {
            long till = fixtures.till(house.storeId(), "R" + tills.size());
            checkout.open(house, till);
            tills.add(till);
        }
        product = fixtures.product(house, "R40", PRICE);
        pointsDesk.change(
                house,
                PointsDesk.terms(
                        1000,
                        PointsTerms.Spending.of(100, false, false),
                        List.of(new PointsTerms.Level(1, POINTS)),
                        List.of(Gift.discount(DISCOUNT, "~REMISE20", 1, 20_00))));
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(WalletTerms.KIND, "PME", Json.write(WalletTerms.free(WALLET))));
        List<Long> all = new ArrayList<>(List.of(house.brandId(), house.storeId(), house.userId(), product));
        all.addAll(tills);
        return String.join("/", all.stream().map(String::valueOf).toList());
    }

    /** Goes to the shop of that word. */
    void join(String word) {
        List<Long> all = Arrays.stream(word.split("/")).map(Long::valueOf).toList();
        product = all.get(3);
        tills = all.subList(4, all.size());
        house = new House(all.get(0), all.get(1), tills.get(0), tills.get(1), all.get(2), "RACE");
    }

    long till(int index) {
        return tills.get(index);
    }

    /** Makes what is raced for: an instrument's id, the coupon's, or that of a new customer who has the points. */
    long prize(RaceKind kind) {
        return switch (kind) {
            case CARD -> checkout.sellCard(house, 50_00);
            case VOUCHER -> vouchers.issue(house, null, PRICE, 30);
            case COUPON -> oneMoreUse();
            case WALLET -> wallet();
            case POINTS, GIFT, ADJUST -> customerWithPoints();
            case SALE -> 0;
        };
    }

    /** The office raises the limit of the one coupon by one: the other process learns of it by the sale itself. */
    private long oneMoreUse() {
        couponUses++;
        String params =
                "{\"code\":\"" + COUPON + "\",\"rateBp\":1000,\"reusable\":true,\"maxUses\":" + couponUses + "}";
        SaveProgramme.Request request = programmes
                .named(house.office(5), COUPON)
                .map(known ->
                        new SaveProgramme.Request(known.id(), known.version(), CouponTerms.KIND, COUPON, true, params))
                .orElseGet(() -> SaveProgramme.Request.create(CouponTerms.KIND, COUPON, params));
        return saveProgramme.save(house.office(5), request).programmeId();
    }

    private long wallet() {
        Sale sale = shop.pay(
                house, shop.edit(house, new BasketChange.LoadWallet(WALLET, 50_00, null)), Checkout.cash(50_00));
        return sale.lines().get(0).instrumentId();
    }

    private long customerWithPoints() {
        long customer = fixtures.customer(house, "Durand", 0);
        pointsDesk.give(house, customer, POINTS);
        return customer;
    }

    /** A till tries; true when it won, false when it was given the answer of the one that did. */
    boolean attempt(RaceKind kind, long prize, long till, UUID id) {
        return switch (kind) {
            case CARD -> sell(kind, till, id, basket(null), Checkout.giftCard(prize));
            case VOUCHER -> sell(kind, till, id, basket(null, Claim.onInstrument("voucher", prize)));
            case COUPON -> sell(kind, till, id, basket(null, Claim.on("coupon", prize)), cash(kind));
            case WALLET -> sell(kind, till, id, basket(null), new Tender(TenderKind.WALLET, null, prize));
            case POINTS -> sell(kind, till, id, basket(prize, new Claim("points-money", 0, null, POINTS, null)));
            case GIFT -> sell(kind, till, id, basket(prize, Claim.on("points-gift", DISCOUNT)), cash(kind));
            case ADJUST -> {
                adjustPoints.adjust(house.office(5), new AdjustPoints.Request(id, prize, -POINTS, "race"));
                yield true;
            }
            case SALE -> sell(kind, tills.get(0), id, basket(null), cash(kind));
        };
    }

    private boolean sell(RaceKind kind, long till, UUID id, Basket basket, Tender... tenders) {
        CompleteSale.Request request = new CompleteSale.Request(
                id, till, null, null, basket, kind.totalMinor(), List.of(tenders), null, false);
        return !checkout.complete(house, request).replayed();
    }

    private Basket basket(Long customer, Claim... claims) {
        Basket basket = checkout.basket(house, customer, List.of(product));
        for (Claim claim : claims) {
            basket = basket.lay(claim);
        }
        return basket;
    }

    private static Tender cash(RaceKind kind) {
        return Checkout.cash(kind.totalMinor());
    }
}
