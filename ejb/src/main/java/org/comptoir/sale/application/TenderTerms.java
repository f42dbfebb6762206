package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.instrument.application.InstrumentHolds;
import org.comptoir.instrument.application.WalletTypes;
import org.comptoir.instrument.domain.Holds;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.sale.domain.Settlement;

/** What a settlement must know beside the price: what each wallet may pay for, and what paper may be turned into. */
@ApplicationScoped
public class TenderTerms {

    private WalletTypes types;
    private InstrumentHolds holds;

    protected TenderTerms() {}

    @Inject
    public TenderTerms(WalletTypes types, InstrumentHolds holds) {
        this.types = types;
        this.holds = holds;
    }

    /** What is due for a priced basket. */
    public Settlement.Due due(Basket basket, Quote quote, String currency) {
        List<Settlement.DueLine> lines = quote.lines().stream()
                .map(line -> due(basket.line(line.item().lineNo()), line))
                .toList();
        return new Settlement.Due(lines, currency, basket.customerId());
    }

    private Settlement.DueLine due(BasketLine line, Quote.Line priced) {
        boolean load = line.kind() == Item.Kind.WALLET_LOAD;
        boolean voucherChange = load
                && types.terms(line.stored().typeVersionId())
                        .map(WalletTerms::voucherChange)
                        .orElse(false);
        return new Settlement.DueLine(
                priced.item(), priced.netMinor(), load ? line.stored().instrumentId() : null, voucherChange);
    }

    /** Instruments that may pay, by id; what others hold of them is not there for this one. */
    public Map<Long, Settlement.Payer> payers(Collection<Instrument> instruments, Holds others) {
        Map<Long, Settlement.Payer> payers = new HashMap<>();
        instruments.forEach(one -> payers.put(one.id(), payer(one, others)));
        return payers;
    }

    private Settlement.Payer payer(Instrument instrument, Holds others) {
        return new Settlement.Payer(
                instrument,
                types.terms(instrument.programmeVersionId()).orElse(null),
                others.availableOf(instrument),
                others.inTheWayOf(instrument).map(holds::held).orElse(null));
    }
}
