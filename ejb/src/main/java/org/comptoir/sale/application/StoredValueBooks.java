package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.domain.Prohibitions;
import org.comptoir.instrument.application.InstrumentSettings;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.application.WalletDesk;
import org.comptoir.instrument.application.WalletTypes;
import org.comptoir.instrument.application.Wallets;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.WalletLoad;
import org.comptoir.instrument.domain.WalletLoads;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Settings;

/** What sold stored value means for the ledger: cards and deposits issued, wallets issued and loaded, all taken back. */
@ApplicationScoped
public class StoredValueBooks {

    private Ledger ledger;
    private Instruments instruments;
    private Wallets wallets;
    private WalletDesk desk;
    private WalletTypes types;
    private GiftCardLimits limits;
    private Settings settings;

    protected StoredValueBooks() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // one collaborator for each kind of value
    public StoredValueBooks(
            Ledger ledger,
            Instruments instruments,
            Wallets wallets,
            WalletDesk desk,
            WalletTypes types,
            GiftCardLimits limits,
            Settings settings) {
        this.ledger = ledger;
        this.instruments = instruments;
        this.wallets = wallets;
        this.desk = desk;
        this.types = types;
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * What was read under the locks of a sale.
     *
     * @param instruments those that pay and those that are loaded, by id
     * @param loads of those that are loaded
     */
    public record Known(Map<Long, Instrument> instruments, List<WalletLoad> loads, Prohibitions prohibitions) {}

    /** Adds what the basket sells to the plan; answers the instrument of each line. */
    Map<Integer, Long> sell(BookingPlan plan, Basket basket, Known known) {
        Map<Integer, Long> sold = new HashMap<>();
        for (BasketLine line : basket.lines()) {
            switch (line.kind()) {
                case ARTICLE -> {}
                case GIFT_CARD -> sold.put(line.lineNo(), giftCard(plan, line));
                case WALLET_LOAD -> sold.put(line.lineNo(), load(plan, line, known));
                case DEPOSIT -> sold.put(line.lineNo(), deposit(plan, line, known));
            }
        }
        return sold;
    }

    private long giftCard(BookingPlan plan, BasketLine line) {
        Caller caller = plan.context().caller();
        limits.check(caller, line.unitPriceMinor());
        LocalDate today = plan.context().businessDate();
        return instruments.issue(
                plan,
                new Instruments.NewInstrument(
                        InstrumentKind.GIFT_CARD,
                        code(line, InstrumentKind.GIFT_CARD),
                        plan.customerId(),
                        line.unitPriceMinor(),
                        today,
                        limits.expiry(caller, today),
                        Contra.LIABILITY));
    }

    private long deposit(BookingPlan plan, BasketLine line, Known known) {
        if (plan.customerId() == null) {
            throw new Refused(Reason.of("deposit.needs-customer"));
        }
        if (known.prohibitions().deposit()) {
            throw new Refused(Reason.of("deposit.prohibited"));
        }
        Caller caller = plan.context().caller();
        LocalDate today = plan.context().businessDate();
        long days = settings.number(caller.brandId(), caller.storeId(), InstrumentSettings.DEPOSIT_DAYS);
        return instruments.issue(
                plan,
                new Instruments.NewInstrument(
                        InstrumentKind.DEPOSIT,
                        code(line, InstrumentKind.DEPOSIT),
                        plan.customerId(),
                        line.unitPriceMinor(),
                        today,
                        days == 0 ? null : today.plusDays(days),
                        Contra.LIABILITY));
    }

    private static InstrumentCode code(BasketLine line, InstrumentKind kind) {
        String code = line.stored().code();
        return code == null ? InstrumentCode.generate(kind) : new InstrumentCode(code);
    }

    private long load(BookingPlan plan, BasketLine line, Known known) {
        WalletTerms terms = types.terms(line.stored().typeVersionId()).orElseThrow();
        LocalDate today = plan.context().businessDate();
        long paid = line.unitPriceMinor();
        long bonus = terms.bonusFor(paid);
        Long loaded = line.stored().instrumentId();
        Instrument wallet = loaded == null ? null : known.instruments().get(loaded);
        boolean owned = wallet == null ? plan.customerId() != null : wallet.customerId() != null;
        desk.ceiling(plan.context().caller(), terms, owned)
                .check(
                        wallet == null ? 0 : wallet.balanceMinor(),
                        loaded == null ? new WalletLoads(List.of()) : WalletLoads.of(loaded, known.loads()),
                        today,
                        paid,
                        bonus);
        LocalDate ends = terms.validityDays() == 0 ? null : today.plusDays(terms.validityDays());
        long id = wallet == null ? issue(plan, line, bonus, ends) : reload(plan, wallet, paid, bonus, ends);
        WalletLoads.Back put = new WalletLoads.Back(paid, bonus);
        wallets.add(plan, WalletLoad.of(id, plan.context().saleId(), line.lineNo(), today, put));
        return id;
    }

    private long issue(BookingPlan plan, BasketLine line, long bonus, LocalDate ends) {
        return instruments.issue(
                plan,
                new Instruments.NewInstrument(
                        InstrumentKind.WALLET,
                        code(line, InstrumentKind.WALLET),
                        plan.customerId(),
                        line.unitPriceMinor(),
                        plan.context().businessDate(),
                        ends,
                        Contra.LIABILITY,
                        new Instruments.Terms(line.stored().typeVersionId(), null, null)),
                bonus);
    }

    private long reload(BookingPlan plan, Instrument wallet, long paid, long bonus, LocalDate ends) {
        WalletDesk.checkLoadable(wallet, plan.context().businessDate());
        Account account = plan.ofInstrument(wallet.id()).orElseThrow();
        move(plan, account, "WALLET_LOADED", new WalletLoads.Back(paid, bonus));
        wallets.renew(plan, wallet.id(), ends);
        return wallet.id();
    }

    private void move(BookingPlan plan, Account account, String kind, WalletLoads.Back amounts) {
        long store = plan.context().caller().storeId();
        String unit = account.unit();
        Posting posting = Posting.of(kind, null)
                .move(account, amounts.totalMinor(), Reason.of("wallet.used-up"))
                .contra(ledger.contra(Contra.LIABILITY, store, unit), unit, -amounts.paidMinor());
        if (amounts.bonusMinor() != 0) {
            posting.contra(ledger.contra(Contra.PROMOTION, store, unit), unit, -amounts.bonusMinor());
        }
        plan.post(ledger, posting);
    }

    /** Takes sold value back: what a card or deposit still holds, the unused part of a load with its bonus (AT-74). */
    void takeBack(BookingPlan plan, SaleLine line, long soldBy, List<WalletLoad> loads) {
        if (!line.kind().isStoredValue()) {
            return;
        }
        Account account = plan.ofInstrument(line.instrumentId()).orElseThrow();
        switch (line.kind()) {
            case ARTICLE -> {}
            case GIFT_CARD, DEPOSIT -> {
                move(plan, account, line.kind() + "_TAKEN_BACK", new WalletLoads.Back(line.netMinor(), 0));
                instruments.voidIt(plan, line.instrumentId());
            }
            case WALLET_LOAD -> {
                WalletLoads.Back back =
                        WalletLoads.of(line.instrumentId(), loads).unusedOf(soldBy, account.balance());
                WalletLoads.Back taken = new WalletLoads.Back(-back.paidMinor(), -back.bonusMinor());
                move(plan, account, "WALLET_LOAD_TAKEN_BACK", taken);
                wallets.add(
                        plan,
                        new WalletLoad(
                                line.instrumentId(),
                                plan.context().saleId(),
                                line.lineNo(),
                                soldBy,
                                line.originalLineNo(),
                                plan.context().businessDate(),
                                taken.paidMinor(),
                                taken.bonusMinor()));
                if (back.totalMinor() == account.balance()) {
                    instruments.close(plan, line.instrumentId());
                }
            }
        }
    }
}
