package org.comptoir.loyalty.pouch.application;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.comptoir.device.escpos.Align;
import org.comptoir.device.escpos.EscPosDocument;
import org.comptoir.device.escpos.PrinterProfile;
import org.comptoir.loyalty.pouch.domain.Period;
import org.comptoir.shared.domain.Money;
import org.comptoir.store.domain.StoreInfo;

/** The paper of a pouch, in the store's language: each voucher's number, then the customer's (F066, AT-29). */
final class PouchLayout {

    private final EscPosDocument paper;
    private final StoreInfo store;
    private final long customerNo;
    private final Locale locale;
    private final ResourceBundle texts;

    PouchLayout(PrinterProfile profile, StoreInfo store, long customerNo) {
        this.paper = EscPosDocument.on(profile);
        this.store = store;
        this.customerNo = customerNo;
        this.locale = Locale.forLanguageTag(store.language());
        this.texts = ResourceBundle.getBundle(
                "org.comptoir.i18n.ticket",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A voucher as it is printed. */
    record Printed(String title, String code, Money amount, Period period) {}

    byte[] bytes(List<Printed> vouchers) {
        paper.align(Align.CENTER)
                .bold(true)
                .size(2, 2)
                .line(store.brand().name())
                .size(1, 1);
        paper.line(store.name()).bold(false).line();
        vouchers.forEach(this::voucher);
        return paper.cut().toBytes();
    }

    private void voucher(Printed voucher) {
        paper.separator().align(Align.CENTER).bold(true);
        paper.line(voucher.title());
        paper.size(1, 2).line(money(voucher.amount())).size(1, 1).bold(false);
        paper.line(text(
                "pouch.valid",
                day(voucher.period().first()),
                day(voucher.period().last())));
        paper.align(Align.LEFT).columns("-" + voucher.code() + "-", "-" + customerNo + "-");
        paper.align(Align.CENTER).code128(voucher.code() + "-" + customerNo).line();
    }

    private String text(String key, String... args) {
        return new MessageFormat(texts.getString(key), locale).format(args);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    private String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        return format.format(money.amount());
    }
}
