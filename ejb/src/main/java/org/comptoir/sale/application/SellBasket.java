package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.access.application.People;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Sells a client's basket, once: a replay of the client's id gives the first answer whatever has become of prices,
 * articles and instruments since; other content under it is refused. The booking is that of {@link CompleteSale}.
 */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SellBasket {

    private Sql sql;
    private SaleOnce once;
    private BasketComposer composer;
    private Instruments instruments;
    private People people;

    protected SellBasket() {}

    @Inject
    public SellBasket(Sql sql, SaleOnce once, BasketComposer composer, Instruments instruments, People people) {
        this.sql = sql;
        this.once = once;
        this.composer = composer;
        this.instruments = instruments;
        this.people = people;
    }

    /**
     * What to sell and how it is paid.
     *
     * @param saleId made by the client, unique for life
     * @param expectedTotalMinor the total the client saw and took; another one is refused
     * @param seller login of who sold, null for the caller
     * @param printReceipt true when the customer wants it on paper
     */
    public record Request(
            UUID saleId,
            long tillId,
            WantedBasket basket,
            long expectedTotalMinor,
            List<Payer> tenders,
            String seller,
            boolean printReceipt) {

        String hash() {
            return Hash.of(Json.write(this));
        }
    }

    /**
     * What the customer gives.
     *
     * @param givenMinor for money the amount given; for an instrument the most to take, null for what is needed
     * @param code of the instrument, null for money
     * @param reference what stands on a paper voucher of somebody else, null for all others
     */
    public record Payer(TenderKind kind, Long givenMinor, String code, String reference) {

        /** Money, or an instrument of ours. */
        public Payer(TenderKind kind, Long givenMinor, String code) {
            this(kind, givenMinor, code, null);
        }
    }

    /** Refuses what {@link BasketComposer#compose} and {@link CompleteSale#complete} refuse. */
    public CompleteSale.Completed sell(Caller caller, Request request) {
        String hash = request.hash();
        return once.book(caller, request.saleId(), hash, () -> order(caller, request, hash));
    }

    /** What would be booked: for a booking that does more than sell. Refuses what {@link BasketComposer#compose} refuses. */
    public BookSale.Order order(Caller caller, Request request, String hash) {
        SqlBundle read = sql.bundle();
        BasketComposer.Asked asked = composer.ask(read, caller, request.basket());
        SqlBundle.Answer<Instrument> payers = instruments.byCodes(read, caller.brandId(), codes(request));
        read.run();
        CompleteSale.Request sale = new CompleteSale.Request(
                request.saleId(),
                request.tillId(),
                null,
                null,
                composer.compose(asked).notEmpty(),
                request.expectedTotalMinor(),
                request.tenders().stream()
                        .map(payer -> tender(payer, payers.rows()))
                        .toList(),
                seller(caller, request.seller()),
                request.printReceipt());
        return new BookSale.Order(sale, hash, null, sale.basket());
    }

    private static List<String> codes(Request request) {
        return request.tenders().stream()
                .filter(payer -> payer.kind().isInstrument())
                .map(payer -> new InstrumentCode(payer.code()).text())
                .distinct()
                .toList();
    }

    private static Tender tender(Payer payer, List<Instrument> known) {
        if (!payer.kind().isInstrument()) {
            return new Tender(payer.kind(), payer.givenMinor(), null, payer.reference());
        }
        InstrumentCode code = new InstrumentCode(payer.code());
        Instrument found = known.stream()
                .filter(one -> one.code().equals(code.text()))
                .findFirst()
                .orElseThrow(() -> new Refused(code.whyUnknown()));
        if (found.kind() != payer.kind().instrumentKind()) {
            throw new Refused(Reason.of("instrument.unknown", code.masked()));
        }
        return new Tender(payer.kind(), payer.givenMinor(), found.id());
    }

    private Long seller(Caller caller, String login) {
        return login == null
                ? null
                : people.byLogin(login)
                        .map(found -> found.caller())
                        .filter(found -> found.brandId() == caller.brandId())
                        .orElseThrow(() -> new Refused(Reason.of("access.user-unknown", login)))
                        .userId();
    }
}
