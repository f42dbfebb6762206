package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.WalletCeiling;
import org.comptoir.instrument.domain.WalletLoads;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Settings;
import org.comptoir.store.application.Stores;

/** Says what loading a wallet means before it is booked: which wallet, under which terms, how much at the most. */
@ApplicationScoped
public class WalletDesk {

    private static final String COPIED = "PME-";

    private WalletTypes types;
    private Instruments instruments;
    private CodeRegistry codes;
    private Settings settings;
    private Stores stores;
    private Clock clock;

    protected WalletDesk() {}

    @Inject
    public WalletDesk(
            WalletTypes types,
            Instruments instruments,
            CodeRegistry codes,
            Settings settings,
            Stores stores,
            Clock clock) {
        this.types = types;
        this.instruments = instruments;
        this.codes = codes;
        this.settings = settings;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * What to load.
     *
     * @param type code of the type of a new wallet; not looked at for a wallet that exists
     * @param paidMinor what the customer pays for it
     * @param code of the wallet to load; of a customer's card, whose number a new wallet copies (F076); of a printed new
     *     wallet; null to generate one
     * @param printed true to sell a new wallet of a printed number that nobody knows yet: else it counts as mistyped
     */
    public record Wanted(String type, long paidMinor, String code, boolean printed) {}

    /**
     * A load as a line of a basket.
     *
     * @param code the number of the wallet, null to generate one
     * @param instrumentId the wallet, null for a new one
     * @param ownerId the customer whose card was copied, null for nobody
     */
    public record Loading(long typeVersionId, WalletTerms terms, String code, Long instrumentId, Long ownerId) {}

    /**
     * The load; refuses {@code wallet-type.unknown}, {@code wallet.amount}, {@code wallet.load-amounts},
     * {@code wallet.above-ceiling}, {@code code.taken}, {@code code.mistyped}, {@code wallet.unknown-number} for a number
     * that nobody knows unless a new printed one is wanted, and a wallet that cannot be loaded. Limits in time are looked
     * at when it is booked.
     */
    public Loading loading(Caller caller, Wanted wanted) {
        Optional<CodeRegistry.Target> target = target(caller, wanted.code());
        Optional<Instrument> wallet = target.filter(found -> found.kind().equals(CodeRegistry.Kind.INSTRUMENT))
                .flatMap(found -> instruments.byId(caller.brandId(), found.id()))
                .filter(found -> found.kind() == InstrumentKind.WALLET);
        Loading loading = wallet.isPresent() && !wanted.printed()
                ? existing(wallet.get())
                : fresh(caller, wanted, target.orElse(null));
        long bonus = loading.terms().bonusFor(wanted.paidMinor());
        boolean owned = wallet.map(Instrument::customerId).isPresent() || loading.ownerId() != null;
        ceiling(caller, loading.terms(), owned)
                .check(
                        wallet.map(Instrument::balanceMinor).orElse(0L),
                        new WalletLoads(List.of()),
                        stores.store(caller.storeId()).today(clock),
                        wanted.paidMinor(),
                        bonus);
        return loading;
    }

    private Optional<CodeRegistry.Target> target(Caller caller, String code) {
        return code == null ? Optional.empty() : codes.find(caller.brandId(), new InstrumentCode(code).text());
    }

    private Loading existing(Instrument wallet) {
        checkLoadable(wallet, null);
        WalletTerms terms =
                types.terms(wallet.programmeVersionId()).orElseThrow(() -> unknown(new InstrumentCode(wallet.code())));
        return new Loading(wallet.programmeVersionId(), terms, wallet.code(), wallet.id(), null);
    }

    private static Refused unknown(InstrumentCode code) {
        return new Refused(Reason.of("instrument.unknown", code.masked()));
    }

    private Loading fresh(Caller caller, Wanted wanted, CodeRegistry.Target target) {
        checkNumber(wanted, target);
        WalletTypes.Type type = types.ofCode(caller.brandId(), wanted.type());
        if (target == null) {
            return new Loading(type.versionId(), type.terms(), wanted.code(), null, null);
        }
        String copied = COPIED + wanted.code();
        boolean card = target.kind().equals(CodeRegistry.Kind.CUSTOMER);
        if (!card || codes.find(caller.brandId(), copied).isPresent()) {
            throw new Refused(Reason.of("code.taken", wanted.code()));
        }
        return new Loading(type.versionId(), type.terms(), new InstrumentCode(copied).text(), null, target.id());
    }

    /** A slip of the finger must not sell a wallet that the customer does not hold. */
    private static void checkNumber(Wanted wanted, CodeRegistry.Target target) {
        if (wanted.code() == null) {
            return;
        }
        if (target != null && wanted.printed()) {
            throw new Refused(Reason.of("code.taken", wanted.code()));
        }
        if (target == null && !wanted.printed()) {
            InstrumentCode code = new InstrumentCode(wanted.code());
            Reason why = code.whyUnknown();
            throw new Refused(
                    why.code().equals("code.mistyped") ? why : Reason.of("wallet.unknown-number", code.masked()));
        }
    }

    /** Refuses a blocked or void wallet, and one that has ended with money on it; a closed one may be loaded (D-02). */
    public static void checkLoadable(Instrument wallet, LocalDate day) {
        boolean ended = day != null
                && wallet.status() == InstrumentStatus.ACTIVE
                && wallet.expiresOn() != null
                && day.isAfter(wallet.expiresOn());
        String refusal = switch (wallet.status()) {
            case BLOCKED -> "wallet.blocked";
            case VOID -> "wallet.void";
            default -> null;
        };
        if (refusal != null) {
            throw new Refused(Reason.of(refusal));
        }
        if (ended) {
            throw new Refused(Reason.of("wallet.expired", wallet.expiresOn()));
        }
    }

    /** The limits in force; the house's monthly one is for wallets without an owner (VO-6). */
    public WalletCeiling ceiling(Caller caller, WalletTerms terms, boolean owned) {
        long house = settings.number(caller.brandId(), caller.storeId(), InstrumentSettings.WALLET_CEILING);
        long month = owned ? 0 : settings.number(caller.brandId(), caller.storeId(), InstrumentSettings.WALLET_MONTH);
        return new WalletCeiling(
                terms.ceilingMinor() > 0 ? terms.ceilingMinor() : house,
                terms.dayMinor(),
                terms.monthMinor() > 0 ? terms.monthMinor() : month,
                stores.brand(caller.brandId()).currency());
    }
}
