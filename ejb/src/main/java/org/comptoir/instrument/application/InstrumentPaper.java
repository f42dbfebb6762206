package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import org.comptoir.access.domain.Caller;
import org.comptoir.device.escpos.Align;
import org.comptoir.device.escpos.EscPosDocument;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.printing.application.PrintJobs;
import org.comptoir.printing.application.PrinterProfiles;
import org.comptoir.printing.domain.NewJob;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.TillInfo;

/** An instrument that is issued without a sale, on paper with its barcode, in the store's language. */
@ApplicationScoped
public class InstrumentPaper {

    private PrintJobs jobs;
    private PrinterProfiles profiles;
    private Stores stores;

    protected InstrumentPaper() {}

    @Inject
    public InstrumentPaper(PrintJobs jobs, PrinterProfiles profiles, Stores stores) {
        this.jobs = jobs;
        this.profiles = profiles;
        this.stores = stores;
    }

    /** Adds its print job to the bundle; nothing for a caller at no till. */
    public void enqueue(SqlBundle bundle, Caller caller, IssuedInstrument issued) {
        if (caller.tillId() != null) {
            TillInfo till = stores.till(caller.tillId());
            jobs.enqueue(bundle, new NewJob(till, PrintKind.INSTRUMENT, null, bytes(till, issued)));
        }
    }

    private byte[] bytes(TillInfo till, IssuedInstrument issued) {
        StoreInfo store = stores.store(till.storeId());
        Locale locale = Locale.forLanguageTag(store.language());
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.comptoir.i18n.ticket",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        EscPosDocument paper = EscPosDocument.on(profiles.of(till))
                .align(Align.CENTER)
                .size(2, 2)
                .bold(true)
                .line(store.brand().name())
                .size(1, 1)
                .line(store.name())
                .line();
        String amount =
                money(locale, new Money(issued.amountMinor(), store.brand().currency()));
        paper.line(text(texts, locale, "issued." + issued.kind(), amount)).bold(false);
        if (issued.expiresOn() != null) {
            String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(issued.expiresOn());
            paper.line(text(texts, locale, "valid-until", day));
        }
        return paper.line().code128(issued.code()).line().cut().toBytes();
    }

    private static String text(ResourceBundle texts, Locale locale, String key, String arg) {
        return new MessageFormat(texts.getString(key), locale).format(new String[] {arg});
    }

    private static String money(Locale locale, Money amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(amount.currency()));
        format.setMinimumFractionDigits(Money.digits(amount.currency()));
        format.setMaximumFractionDigits(Money.digits(amount.currency()));
        return format.format(amount.amount());
    }
}
