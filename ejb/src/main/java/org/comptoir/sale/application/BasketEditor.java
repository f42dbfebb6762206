package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.customer.application.Customers;
import org.comptoir.instrument.application.WalletDesk;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Item;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Applies a change to a basket: looks up what it names, asks the permission it needs, freezes an article into its line. */
@ApplicationScoped
public class BasketEditor {

    private Articles articles;
    private Customers customers;
    private ClaimDesk claims;
    private StoredValueDesk storedValue;
    private Permissions permissions;
    private Audit audit;

    protected BasketEditor() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // one collaborator for each kind of change
    public BasketEditor(
            Articles articles,
            Customers customers,
            ClaimDesk claims,
            StoredValueDesk storedValue,
            Permissions permissions,
            Audit audit) {
        this.articles = articles;
        this.customers = customers;
        this.claims = claims;
        this.storedValue = storedValue;
        this.permissions = permissions;
        this.audit = audit;
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
            return basket.add(storedValue.giftCard(caller, sell.amountMinor(), sell.code()));
        } else if (change instanceof BasketChange.LoadWallet load) {
            return storedValue.load(
                    caller, basket, new WalletDesk.Wanted(load.type(), load.paidMinor(), load.code(), load.printed()));
        } else if (change instanceof BasketChange.LeaveDeposit leave) {
            return storedValue.deposit(basket, leave.amountMinor());
        } else if (change instanceof BasketChange.LayClaim lay) {
            return lay(caller, basket, lay.claim());
        } else if (change instanceof BasketChange.LiftClaim lift) {
            return basket.lift(lift.claim());
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
        Item.Marks marks = new Item.Marks(article.discounted(), article.onSale(), earning(article), null);
        return BasketLine.article(
                new BasketLine.Goods(
                        article.id(),
                        article.reference(),
                        article.description(),
                        new Item.Category(
                                article.familyId(),
                                article.familyCode(),
                                article.subFamilyId(),
                                article.subFamilyCode()),
                        article.vatRateBp(),
                        article.priceMinor(),
                        marks),
                quantity);
    }

    /** A pack earns by its components, whatever it is sold for itself (AT-20). */
    private static Item.Earning earning(Article article) {
        if (article.packTotalMinor() > 0) {
            return new Item.Earning(article.packCountedMinor(), article.packTotalMinor());
        }
        return article.pointsExcluded() ? Item.Earning.NONE : Item.Earning.ALL;
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

    private Basket lay(Caller caller, Basket basket, Claim claim) {
        Basket laid = claims.lay(caller, basket, claim);
        claims.logged(claim)
                .ifPresent(logged -> audit.allowed(caller, logged.permission(), logged.subject(), logged.detail()));
        return laid;
    }
}
