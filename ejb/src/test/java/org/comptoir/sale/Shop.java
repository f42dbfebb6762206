package org.comptoir.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.ledger.application.CheckLedger;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.EditBasket;
import org.comptoir.sale.application.OpenTill;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.application.Sales;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.application.Json;

/** A shop that sells: the words of the tests. */
@ApplicationScoped
public class Shop {

    @Inject
    Fixtures fixtures;

    @Inject
    OpenTill openTill;

    @Inject
    EditBasket editBasket;

    @Inject
    CompleteSale completeSale;

    @Inject
    ReturnSale returnSale;

    @Inject
    Sales sales;

    @Inject
    Instruments instruments;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    Ledger ledger;

    @Inject
    CheckLedger checkLedger;

    /** A house whose two tills are open and which gives a point for every full 10.00. */
    public House open() {
        House house = fixtures.house();
        openTill.open(house.till(5), new OpenTill.Request(house.tillId(), 10_000));
        openTill.open(house.till(5), new OpenTill.Request(house.secondTillId(), 10_000));
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(
                        PointsTerms.KIND,
                        "Points " + house.code(),
                        Json.write(PointsTerms.of(1, 1000, false, false, 0))));
        return house;
    }

    public PricedBasket edit(House house, BasketChange... changes) {
        PricedBasket view = null;
        for (BasketChange change : changes) {
            view = editBasket.edit(house.till(5), new EditBasket.Request(house.tillId(), change));
        }
        return view;
    }

    /** Puts a new article of that price on the counter. */
    public PricedBasket article(House house, String reference, long priceMinor, int quantity) {
        return edit(house, new BasketChange.AddArticle(fixtures.product(house, reference, priceMinor), quantity));
    }

    public Sale pay(House house, PricedBasket basket, Tender... tenders) {
        return completeSale
                .complete(house.till(5), request(house, basket, UUID.randomUUID(), tenders))
                .sale();
    }

    public CompleteSale.Request request(House house, PricedBasket basket, UUID id, Tender... tenders) {
        return new CompleteSale.Request(
                id,
                house.tillId(),
                null,
                basket.version(),
                null,
                basket.quote().totalMinor(),
                Arrays.asList(tenders),
                null,
                false);
    }

    /** Sells a gift card of that amount against cash and answers it. */
    public Instrument giftCard(House house, long amountMinor) {
        PricedBasket basket = edit(house, new BasketChange.SellGiftCard(amountMinor, null));
        Sale sale = pay(house, basket, cash(amountMinor));
        return only(instruments.issuedBy(sale.header().id()), house);
    }

    public Instrument only(List<IssuedInstrument> issued, House house) {
        if (issued.size() != 1) {
            throw new AssertionError("issued " + issued);
        }
        return instruments.byId(house.brandId(), issued.get(0).id()).orElseThrow();
    }

    public Sale takeBack(House house, Sale sale, ReturnPlan.Units... units) {
        return returnSale
                .takeBack(
                        house.till(5),
                        new ReturnSale.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                null,
                                sale.header().id(),
                                List.of(units),
                                RefundAs.ORIGINAL,
                                null,
                                false))
                .sale();
    }

    /** A booked document. */
    public Sale sale(House house, long id) {
        return sales.byId(house.brandId(), id).orElseThrow();
    }

    public long balance(AccountKind kind, long customerId) {
        return ledger.byCode(Ledger.codeOf(kind, customerId))
                .map(Account::balance)
                .orElse(0L);
    }

    public LedgerCheck check(House house) {
        return checkLedger.check(house.office(5));
    }

    public static Tender cash(long givenMinor) {
        return new Tender(TenderKind.CASH, givenMinor, null);
    }

    public static Tender bankCard(long givenMinor) {
        return new Tender(TenderKind.CARD, givenMinor, null);
    }

    public static Tender with(Instrument instrument) {
        return new Tender(TenderKind.valueOf(instrument.kind().name()), null, instrument.id());
    }

    public static Tender with(Instrument instrument, long amountMinor) {
        return new Tender(TenderKind.valueOf(instrument.kind().name()), amountMinor, instrument.id());
    }
}
