package org.comptoir.loyalty.earned;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.loyalty.earned.application.IssueEarnedVoucher;
import org.comptoir.loyalty.earned.application.ProposeEarnedVoucher;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.loyalty.earned.domain.ResetOn;
import org.comptoir.loyalty.earned.domain.Threshold;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.loyalty.earned.domain.Validity;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.application.Json;

/** A shop with programmes of earned vouchers: the words of the tests. */
@ApplicationScoped
public class EarnedShop {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    Instruments instruments;

    @Inject
    ProposeEarnedVoucher propose;

    @Inject
    IssueEarnedVoucher issue;

    private final AtomicInteger references = new AtomicInteger();

    public long programme(House house, EarnedTerms terms) {
        return saveProgramme
                .save(
                        house.office(5),
                        SaveProgramme.Request.create(
                                EarnedTerms.KIND, "Bons " + references.incrementAndGet(), Json.write(terms)))
                .programmeId();
    }

    public static EarnedTerms perSale(Tier... tiers) {
        return EarnedTerms.of(Base.PER_SALE, 90, tiers);
    }

    public static EarnedTerms cumulated(Tier... tiers) {
        return EarnedTerms.of(Base.CUMULATED, 90, tiers);
    }

    public static EarnedTerms cumulated(ResetOn resetOn, Threshold threshold, Tier... tiers) {
        return new EarnedTerms(
                Base.CUMULATED, false, threshold, List.of(tiers), Validity.days(90), null, resetOn, false, false, null);
    }

    /** The basket of one article of that price, for a customer or for nobody with null. */
    public PricedBasket basket(House house, Long customer, long priceMinor) {
        if (customer != null) {
            shop.edit(house, new BasketChange.AttachCustomer(customer));
        }
        return shop.article(house, "E" + references.incrementAndGet(), priceMinor, 1);
    }

    public Sale sell(House house, Long customer, long priceMinor) {
        PricedBasket basket = basket(house, customer, priceMinor);
        return shop.pay(house, basket, Shop.cash(basket.quote().totalMinor()));
    }

    /** The vouchers that a sale issued. */
    public List<Instrument> issuedBy(House house, Sale sale) {
        return instruments.issuedBy(sale.header().id()).stream()
                .filter(issued -> issued.kind() == InstrumentKind.VOUCHER)
                .map(issued -> read(house, issued.id()))
                .toList();
    }

    public Instrument read(House house, long id) {
        return instruments.byId(house.brandId(), id).orElseThrow();
    }

    /** What is proposed for the only cumulated programme. */
    public ProposeEarnedVoucher.Proposal proposal(House house, long customer) {
        List<ProposeEarnedVoucher.Proposal> all = propose.propose(house.till(1), customer);
        if (all.size() != 1) {
            throw new AssertionError("proposed " + all);
        }
        return all.get(0);
    }

    /** What is due, in minor units; 0 for nothing. */
    public long due(House house, long customer) {
        ProposeEarnedVoucher.Proposal proposal = proposal(house, customer);
        return proposal.due() == null ? 0 : proposal.due().minor();
    }

    public Instrument issue(House house, long customer, long programme) {
        return issue.issue(house.till(1), new IssueEarnedVoucher.Request(UUID.randomUUID(), customer, programme, null));
    }
}
