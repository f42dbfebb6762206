package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.customer.application.Customers;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.LaidVoucher;
import org.comptoir.pricing.domain.Item;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** Applies a change to a basket: looks up what it names, asks the permission it needs, freezes an article into its line. */
@ApplicationScoped
public class BasketEditor {

    /** Reference printed for a sold gift card. */
    static final String GIFT_CARD_REFERENCE = "GIFTCARD";

    private Articles articles;
    private Customers customers;
    private Instruments instruments;
    private CodeRegistry codes;
    private GiftCardLimits limits;
    private Permissions permissions;
    private Audit audit;
    private Stores stores;
    private Clock clock;

    protected BasketEditor() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // one collaborator for each kind of change
    public BasketEditor(
            Articles articles,
            Customers customers,
            Instruments instruments,
            CodeRegistry codes,
            GiftCardLimits limits,
            Permissions permissions,
            Audit audit,
            Stores stores,
            Clock clock) {
        this.articles = articles;
        this.customers = customers;
        this.instruments = instruments;
        this.codes = codes;
        this.limits = limits;
        this.permissions = permissions;
        this.audit = audit;
        this.stores = stores;
        this.clock = clock;
    }

    /** The basket after the change; refusals say what was wrong with it. */
    public Basket apply(Caller caller, Basket basket, BasketChange change) {
        if (change instanceof BasketChange.AddArticle add) {
            return basket.add(article(caller, add));
        } else if (change instanceof BasketChange.SetQuantity set) {
            return basket.quantity(set.lineNo(), set.quantity());
        } else if (change instanceof BasketChange.RemoveLine remove) {
            return basket.remove(remove.lineNo());
        } else if (change instanceof BasketChange.OverridePrice override) {
            return override(caller, basket, override);
        } else if (change instanceof BasketChange.AttachCustomer attach) {
            return basket.customer(customers.active(caller.brandId(), attach.customerId()));
        } else if (change instanceof BasketChange.DetachCustomer) {
            return basket.customer(null);
        } else if (change instanceof BasketChange.SellGiftCard sell) {
            return basket.add(card(caller, sell));
        } else if (change instanceof BasketChange.UseVoucher use) {
            return voucher(caller, basket, use.instrumentId());
        } else if (change instanceof BasketChange.DropVoucher drop) {
            return basket.lift(drop.instrumentId());
        } else if (change instanceof BasketChange.Undo) {
            return basket.undone();
        }
        return basket.clear();
    }

    private BasketLine article(Caller caller, BasketChange.AddArticle add) {
        Article article = articles.byId(caller.brandId(), add.productId())
                .orElseThrow(() -> new Refused(Reason.of("article.unknown", add.productId())));
        return line(article, add.quantity());
    }

    /** An article frozen into a line. */
    static BasketLine line(Article article, int quantity) {
        return new BasketLine(
                0,
                Item.Kind.ARTICLE,
                article.id(),
                article.reference(),
                article.description(),
                article.familyId(),
                article.subFamilyId(),
                article.vatRateBp(),
                article.priceMinor(),
                article.priceMinor(),
                quantity,
                article.discounted(),
                article.onSale(),
                article.pointsExcluded(),
                null,
                null);
    }

    private Basket override(Caller caller, Basket basket, BasketChange.OverridePrice override) {
        permissions.check(caller, Permission.OVERRIDE_PRICE);
        BasketLine line = basket.line(override.lineNo());
        Basket changed = basket.price(override.lineNo(), override.unitPriceMinor(), override.reason());
        audit.allowed(
                caller,
                Permission.OVERRIDE_PRICE,
                line.reference(),
                line.unitPriceMinor() + " -> " + override.unitPriceMinor() + ": " + override.reason());
        return changed;
    }

    private BasketLine card(Caller caller, BasketChange.SellGiftCard sell) {
        limits.check(caller, sell.amountMinor());
        if (sell.code() != null) {
            String code = new InstrumentCode(sell.code()).text();
            codes.find(caller.brandId(), code).ifPresent(known -> {
                throw new Refused(Reason.of("code.taken", code));
            });
        }
        return giftCard(sell.amountMinor(), sell.code());
    }

    /** A gift card being sold, as a line. */
    static BasketLine giftCard(long amountMinor, String code) {
        return new BasketLine(
                0,
                Item.Kind.GIFT_CARD,
                null,
                GIFT_CARD_REFERENCE,
                GIFT_CARD_REFERENCE,
                null,
                null,
                0,
                amountMinor,
                amountMinor,
                1,
                false,
                false,
                true,
                null,
                code);
    }

    /** Lays a voucher; a personal one attaches its owner to an anonymous basket. */
    private Basket voucher(Caller caller, Basket basket, long instrumentId) {
        Instrument voucher = instruments
                .byId(caller.brandId(), instrumentId)
                .filter(found -> found.kind() == InstrumentKind.VOUCHER)
                .orElseThrow(() -> new Refused(Reason.of("instrument.unknown", instrumentId)));
        boolean attach = basket.customerId() == null && voucher.customerId() != null;
        Basket owned = attach ? basket.customer(voucher.customerId()) : basket;
        LocalDate today = stores.store(caller.storeId()).today(clock);
        new LaidVoucher(voucher, owned.customerId()).refusalOn(today).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return owned.lay(voucher.id());
    }
}
