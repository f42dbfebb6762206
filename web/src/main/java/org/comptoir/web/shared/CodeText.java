package org.comptoir.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Locale;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.Reward;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.club.application.ClubMembershipRule;

/** Words for the codes that rows carry: kinds, states, accounts, units. */
@Named("codes")
@ApplicationScoped
public class CodeText {

    private Messages messages;
    private MoneyText money;

    protected CodeText() {}

    @Inject
    public CodeText(Messages messages, MoneyText money) {
        this.messages = messages;
        this.money = money;
    }

    /** A sale or a return. */
    public String saleKind(Object kind) {
        return word("sale-kind.", kind);
    }

    /** What a line sold. */
    public String lineKind(Object kind) {
        return word("line-kind.", kind);
    }

    /** What an effect means. */
    public String effectKind(Object kind) {
        return word("effect-kind.", kind);
    }

    /** How it was paid. */
    public String tender(Object kind) {
        return word("tender.", kind);
    }

    /** What an instrument is. */
    public String instrumentKind(Object kind) {
        return word("instrument-kind.", kind);
    }

    /** Where an instrument stands. */
    public String instrumentStatus(Object status) {
        return word("instrument-status.", status);
    }

    /** What a transaction of the ledger is. */
    public String ledgerKind(Object kind) {
        return word("ledger-kind.", kind);
    }

    /** What a print job is. */
    public String printKind(Object kind) {
        return word("print-kind.", kind);
    }

    /** How far a print job got. */
    public String printState(Object state) {
        return word("print-state.", state);
    }

    /** Where a run stands. */
    public String runState(Object state) {
        return word("run-state.", state);
    }

    /** What a job does. */
    public String job(Object job) {
        return word("job.", job);
    }

    /** The account of an entry; of a contra account its purpose. */
    public String account(LedgerHistory.Entry entry) {
        return entry.accountKind() == AccountKind.CONTRA
                ? word("contra.", entry.accountCode().split(":", -1)[1])
                : word("account.", entry.accountKind());
    }

    /** An amount of a unit with its sign: money, points, visits or days. */
    public String amount(String unit, long amount) {
        return (amount > 0 ? "+" : "") + balance(unit, amount);
    }

    /** An amount of a unit: money, points, visits or days. */
    public String balance(String unit, long amount) {
        return switch (unit) {
            case Account.POINTS -> messages.text("unit.points", amount);
            case Account.HUNDREDTHS -> messages.text("unit.points", BigDecimal.valueOf(amount, 2));
            case Account.USES -> messages.text("unit.uses", amount);
            case Account.VISITS -> messages.text("unit.visits", amount);
            case ClubMembershipRule.DAYS -> messages.text("unit.days", amount);
            default -> money.text(amount);
        };
    }

    /** A rate in basis points, as in 12,5 %. */
    public String rate(int basisPoints) {
        return RateConverter.text(basisPoints, messages.locale()) + "\u00a0%";
    }

    /** What an instrument is worth now: what is left of its money, or what a use of it gives. */
    public String worth(Instrument instrument) {
        return value(instrument.reward(), instrument.balanceMinor());
    }

    /** An amount of money, or what a use of a reward card gives. */
    public String value(Reward reward, long minor) {
        if (reward == null) {
            return money.text(minor);
        }
        return reward.rate() == null
                ? reward.reference()
                : "\u2212" + rate(reward.rate().basisPoints());
    }

    private String word(String prefix, Object code) {
        if (code == null) {
            return "";
        }
        String key = prefix + code.toString().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.known(key).orElse(code.toString());
    }
}
