package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Types of e-wallets as programmes (F075): {@link WalletTerms}. A wallet keeps the version it was issued under, so that
 * changing what a type pays for, and with it its VAT, touches no wallet that was sold (VO-1, VO-7).
 */
@ApplicationScoped
public class WalletTypes implements ProgrammeKind {

    private static final int MOST_LOADS = 20;
    private static final long MOST_MINOR = 100_000_000;
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_RATE = 10_000;

    private Programmes programmes;
    private SinglePurpose singlePurpose;

    protected WalletTypes() {}

    @Inject
    public WalletTypes(Programmes programmes, SinglePurpose singlePurpose) {
        this.programmes = programmes;
        this.singlePurpose = singlePurpose;
    }

    /** A type with the version it stands for. */
    public record Type(long versionId, WalletTerms terms) {}

    @Override
    public String kind() {
        return WalletTerms.KIND;
    }

    @Override
    public Class<? extends Record> form() {
        return WalletTerms.class;
    }

    @Override
    public Optional<Reason> outsideSales() {
        return Optional.of(Reason.of("wallet-type.outside-sales"));
    }

    @Override
    public boolean lowersPrices() {
        return false;
    }

    @Override
    public void check(String paramsJson) {
        WalletTerms terms;
        try {
            terms = Json.read(paramsJson, WalletTerms.class);
        } catch (JsonbException | JsonException e) {
            throw new Refused(Reason.of("programme.params-unreadable", WalletTerms.KIND), e);
        }
        if (terms.code() == null || !terms.code().matches("[A-Z0-9]{2,20}")) {
            throw new Refused(Reason.of("wallet-type.code"));
        }
        terms.checkGoods();
        within("ceilingMinor", terms.ceilingMinor(), MOST_MINOR);
        within("dayMinor", terms.dayMinor(), MOST_MINOR);
        within("monthMinor", terms.monthMinor(), MOST_MINOR);
        within("validityDays", terms.validityDays(), MOST_DAYS);
        within("vatRateBp", terms.vatRateBp() == null ? 0 : terms.vatRateBp(), MOST_RATE);
        loads(terms);
    }

    private static void loads(WalletTerms terms) {
        within("loads", terms.loads().size(), MOST_LOADS);
        Set<Long> paid = terms.loads().stream().map(WalletTerms.Load::paidMinor).collect(Collectors.toSet());
        boolean positive = terms.loads().stream().allMatch(load -> load.paidMinor() > 0 && load.bonusMinor() >= 0);
        if (!positive || paid.size() != terms.loads().size()) {
            throw new Refused(Reason.of("wallet-type.loads"));
        }
    }

    private static void within(String name, long value, long most) {
        if (value < 0 || value > most) {
            throw new Refused(Reason.of("programme.param-range", name, 0, most));
        }
    }

    /** Its code: the till finds a type by it. */
    @Override
    public Optional<String> soleName(String paramsJson) {
        return Optional.of(Json.read(paramsJson, WalletTerms.class).code());
    }

    /**
     * Refuses {@code wallet-type.code-taken} when another active type of the brand has that code, and what
     * {@link SinglePurpose#check} refuses; nothing for a type that is not in force.
     */
    @Override
    public void saved(Caller caller, Saved saved) {
        if (!saved.active()) {
            return;
        }
        WalletTerms terms = Json.read(saved.paramsJson(), WalletTerms.class);
        // before the programmes are read: what a refusal rolls back must not be remembered as in force
        singlePurpose.check(caller.brandId(), terms);
        boolean taken = programmes.inForce(caller.brandId(), WalletTerms.KIND).stream()
                .filter(version -> version.programmeId() != saved.programmeId())
                .anyMatch(version -> terms(version).code().equals(terms.code()));
        if (taken) {
            throw new Refused(Reason.of("wallet-type.code-taken", terms.code()));
        }
    }

    /** The type of a code that is in force; refuses {@code wallet-type.unknown}. */
    public Type ofCode(long brandId, String code) {
        String wanted = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        return programmes.inForce(brandId, WalletTerms.KIND).stream()
                .map(version -> new Type(version.id(), terms(version)))
                .filter(type -> type.terms().code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("wallet-type.unknown", wanted)));
    }

    /** The terms a wallet was issued under; empty for an instrument of no type. */
    public Optional<WalletTerms> terms(Long versionId) {
        return Optional.ofNullable(versionId)
                .map(programmes::version)
                .filter(version -> version.kind().equals(WalletTerms.KIND))
                .map(this::terms);
    }

    private WalletTerms terms(ProgrammeVersion version) {
        return programmes.params(version, WalletTerms.class);
    }
}
