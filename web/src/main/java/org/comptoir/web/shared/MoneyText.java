package org.comptoir.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Amounts as people read and type them, in the currency of the brand. */
@Named("money")
@ApplicationScoped
public class MoneyText {

    private ActiveLocale activeLocale;
    private CurrentCaller currentCaller;

    protected MoneyText() {}

    @Inject
    public MoneyText(ActiveLocale activeLocale, CurrentCaller currentCaller) {
        this.activeLocale = activeLocale;
        this.currentCaller = currentCaller;
    }

    /** Minor units with the sign of the currency, as the page's language writes them. */
    public String text(long minor) {
        String currency = currentCaller.currency();
        NumberFormat format = NumberFormat.getCurrencyInstance(activeLocale.getCurrent());
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(Money.digits(currency));
        return format.format(new Money(minor, currency).amount());
    }

    /** Minor units without the sign of the currency. */
    public String plain(long minor) {
        return plain(new Money(minor, currentCaller.currency()), activeLocale.getCurrent());
    }

    /** Minor units of what was typed, with a comma or a point; null for nothing; refuses {@code money.typed}. */
    public Long minor(String typed) {
        return typed == null || typed.isBlank()
                ? null
                : parse(typed, currentCaller.currency()).minor();
    }

    static String plain(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(Money.digits(money.currency()));
        return format.format(money.amount());
    }

    /**
     * Reads both {@code 12,5} and {@code 12.5}, and {@code 1 234,50} with its spaces or apostrophes. Only one comma or
     * point is accepted: whether {@code 1.234} means a thousand would be a guess.
     */
    static Money parse(String typed, String currency) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f'\\u2019]", "");
        if (!digits.matches("-?\\d{1,9}([.,]\\d{0," + Math.max(1, Money.digits(currency)) + "})?")) {
            throw new Refused(Reason.of("money.typed", typed));
        }
        return Money.of(new BigDecimal(digits.replace(',', '.').replaceAll("\\.$", "")), currency);
    }
}
