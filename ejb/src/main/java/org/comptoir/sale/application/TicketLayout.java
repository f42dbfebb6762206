package org.comptoir.sale.application;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.device.escpos.Align;
import org.comptoir.device.escpos.EscPosDocument;
import org.comptoir.device.escpos.PrinterProfile;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.instrument.domain.Reward;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TicketCode;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.TillInfo;

/** The ticket of a sale or a return, in the store's language: the same document always gives the same bytes. */
final class TicketLayout {

    private static final int PERCENT_DIGITS = 2;

    private final Content content;
    private final EscPosDocument paper;
    private final Locale locale;
    private final ResourceBundle texts;

    TicketLayout(PrinterProfile profile, Content content) {
        this.content = content;
        this.paper = EscPosDocument.on(profile);
        this.locale = Locale.forLanguageTag(content.store().language());
        this.texts = ResourceBundle.getBundle(
                "org.comptoir.i18n.ticket",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Everything that stands on it. */
    record Content(
            Sale sale, StoreInfo store, TillInfo till, TicketPeople.People people, List<IssuedInstrument> issued) {}

    byte[] bytes() {
        head();
        lines();
        totals();
        vat();
        content.issued().forEach(this::issued);
        foot();
        return paper.cut().toBytes();
    }

    private void head() {
        StoreInfo store = content.store();
        StoreInfo.Address address = store.address();
        paper.align(Align.CENTER)
                .size(2, 2)
                .bold(true)
                .line(store.brand().name())
                .size(1, 1);
        paper.line(store.name()).bold(false);
        optional(address.line());
        optional(join(" ", address.postalCode(), address.city()));
        optional(address.phone());
        optional(store.siret() == null ? null : text("siret", store.siret()));
        optional(store.vatNumber() == null ? null : text("vat-number", store.vatNumber()));
        paper.line().bold(true).line(text("no-fiscal-value")).bold(false).line();
        SaleKind kind = content.sale().header().kind();
        if (kind != SaleKind.SALE) {
            paper.size(1, 2)
                    .line(text(kind == SaleKind.VOID ? "void" : "return"))
                    .size(1, 1);
        }
        Sale.Header header = content.sale().header();
        paper.align(Align.LEFT);
        paper.columns(
                text("ticket", store.code() + "-" + content.till().code(), header.ticketNo()),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(header.bookedAt().atZone(store.zone())));
        paper.line(text("seller", content.people().seller()));
        if (content.people().customerNo() != null) {
            paper.line(text(
                    "customer",
                    content.people().customerName(),
                    content.people().customerNo()));
        }
        paper.separator();
    }

    private void lines() {
        for (SaleLine line : content.sale().lines()) {
            String name = name(line);
            paper.columns(name, money(line.listMinor()));
            if (Math.abs(line.quantity()) > 1) {
                paper.line("  " + line.quantity() + " x " + money(line.unitPriceMinor()));
            }
            content.sale().effects().stream()
                    .filter(effect -> effect.lineNo() != null && effect.lineNo() == line.lineNo())
                    .filter(effect -> effect.kind().lowersPrice())
                    .forEach(effect ->
                            paper.columns("  " + ReasonText.of(effect.reason(), locale), money(-effect.amount())));
        }
        content.sale().effects().stream()
                .filter(effect -> effect.lineNo() == null)
                .filter(effect -> effect.kind() == Effect.Kind.DEDUCTED
                        || effect.kind() == Effect.Kind.FORFEITED && effect.amount() > 0)
                .forEach(effect -> paper.line(ReasonText.of(effect.reason(), locale)));
        paper.separator();
    }

    private String name(SaleLine line) {
        return switch (line.kind()) {
            case ARTICLE -> line.description();
            case GIFT_CARD -> text("gift-card");
            case WALLET_LOAD -> text("wallet-load", line.description());
            case DEPOSIT -> text("deposit");
        };
    }

    private void totals() {
        Sale.Header header = content.sale().header();
        if (header.discountMinor() != 0) {
            paper.columns(text("list-total"), money(header.listMinor()));
            paper.columns(text("discounts"), money(-header.discountMinor()));
        }
        paper.bold(true).size(1, 2);
        paper.columns(text("total"), money(header.totalMinor()));
        paper.size(1, 1).bold(false);
        for (Payment payment : content.sale().payments()) {
            paper.columns(tender(payment), money(payment.givenMinor()));
        }
        if (header.changeMinor() != 0) {
            paper.columns(text("change"), money(header.changeMinor()));
        }
        if (header.pointsEarned() != 0) {
            paper.line(text("points", header.pointsEarned()));
        }
        paper.line();
    }

    private String tender(Payment payment) {
        String name = text("tender." + payment.kind());
        return payment.reference() == null ? name : name + " " + payment.reference();
    }

    private void vat() {
        if (content.sale().vat().isEmpty()) {
            return;
        }
        for (Quote.Vat vat : content.sale().vat()) {
            String rate = BigDecimal.valueOf(vat.rateBp(), PERCENT_DIGITS)
                    .stripTrailingZeros()
                    .toPlainString();
            paper.columns(text("vat", rate, money(vat.netMinor())), money(vat.vatMinor()));
        }
        paper.line();
    }

    private void issued(IssuedInstrument issued) {
        paper.align(Align.CENTER).bold(true);
        String worth = issued.reward() == null ? money(issued.amountMinor()) : given(issued.reward());
        paper.line(text("issued." + issued.kind(), worth)).bold(false);
        if (issued.expiresOn() != null) {
            paper.line(text("valid-until", day(issued.expiresOn())));
        }
        paper.code128(issued.code()).line().align(Align.LEFT);
    }

    private static String given(Reward reward) {
        return reward.rate() == null ? reward.reference() : "-" + reward.rate().percent() + " %";
    }

    private void foot() {
        paper.align(Align.CENTER);
        optional(content.store().footer());
        paper.line().code128(TicketCode.of(content.sale().header().id())).line();
    }

    private void optional(String line) {
        if (line != null && !line.isBlank()) {
            paper.line(line);
        }
    }

    private static String join(String separator, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
    }

    private String text(String key, Object... args) {
        MessageFormat format = new MessageFormat(texts.getString(key), locale);
        String[] plain = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        return format.format(plain);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    private String money(long minor) {
        String currency = content.sale().header().currency();
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(Money.digits(currency));
        format.setMaximumFractionDigits(Money.digits(currency));
        return format.format(new Money(minor, currency).amount());
    }
}
