package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.customer.application.Customers;
import org.comptoir.instrument.application.WalletDesk;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Looks up what a client's basket names and freezes it into lines, in the client's order: line 1 is its first. All
 * references and the customer are one read, whatever their number.
 */
@ApplicationScoped
public class BasketComposer {

    private Sql sql;
    private Articles articles;
    private Customers customers;
    private ClaimDesk claims;
    private CodeRegistry codes;
    private StoredValueDesk storedValue;
    private Permissions permissions;

    protected BasketComposer() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // one collaborator for each kind of code
    public BasketComposer(
            Sql sql,
            Articles articles,
            Customers customers,
            ClaimDesk claims,
            CodeRegistry codes,
            StoredValueDesk storedValue,
            Permissions permissions) {
        this.sql = sql;
        this.articles = articles;
        this.customers = customers;
        this.claims = claims;
        this.codes = codes;
        this.storedValue = storedValue;
        this.permissions = permissions;
    }

    /** What a basket names, asked for in a bundle that the caller runs; {@link #compose(Asked)} makes the basket of it. */
    record Asked(
            Caller caller, WantedBasket wanted, SqlBundle.Answer<Article> articles, SqlBundle.Answer<Long> customer) {

        Long customerId() {
            return customer == null
                    ? null
                    : customer.first()
                            .orElseThrow(() -> new Refused(Reason.of("customer.unknown", wanted.customerNo())));
        }
    }

    /** Adds the reads of what a basket names. */
    Asked ask(SqlBundle bundle, Caller caller, WantedBasket wanted) {
        TreeSet<String> references = new TreeSet<>();
        wanted.lines().stream()
                .map(WantedBasket.Line::article)
                .filter(article -> article != null && article.reference() != null)
                .forEach(article -> references.add(article.reference()));
        return new Asked(
                caller,
                wanted,
                articles.byReferences(bundle, caller.brandId(), references),
                wanted.customerNo() == null ? null : customers.byNumber(bundle, caller.brandId(), wanted.customerNo()));
    }

    /** {@link #ask} and {@link #compose(Asked)} in a round trip of their own. */
    public Basket compose(Caller caller, WantedBasket wanted) {
        SqlBundle read = sql.bundle();
        Asked asked = ask(read, caller, wanted);
        read.run();
        return compose(asked);
    }

    /**
     * The basket. Refuses {@code article.unknown}, {@code customer.unknown}, {@code code.unknown}, a claim
     * that cannot be used now, {@code code.taken}, and a price of the client's own from whoever may not override prices.
     */
    Basket compose(Asked asked) {
        Caller caller = asked.caller();
        WantedBasket wanted = asked.wanted();
        Basket basket = withStored(asked, catalogue(asked));
        for (String code : wanted.codes()) {
            basket = claims.lay(caller, basket, claim(caller, basket, code));
        }
        for (Claim claim : wanted.claims()) {
            basket = claims.lay(caller, basket, claim);
        }
        if (basket.overridden().findAny().isPresent()) {
            permissions.check(caller, Permission.OVERRIDE_PRICE);
        }
        return basket;
    }

    private record Catalogue(Map<String, Article> byReference, Map<String, Article> byBarcode) {
        Article of(WantedBasket.Article wanted) {
            boolean scanned = wanted.reference() == null;
            String code = scanned ? wanted.barcode() : wanted.reference();
            Article found = (scanned ? byBarcode : byReference).get(code);
            if (found == null) {
                throw new Refused(Reason.of("article.unknown", code));
            }
            return found;
        }
    }

    private Catalogue catalogue(Asked asked) {
        TreeSet<String> barcodes = new TreeSet<>();
        asked.wanted().lines().stream()
                .map(WantedBasket.Line::article)
                .filter(article -> article != null && article.reference() == null && article.barcode() != null)
                .forEach(article -> barcodes.add(article.barcode()));
        Map<String, Article> byReference =
                asked.articles().rows().stream().collect(Collectors.toMap(Article::reference, Function.identity()));
        return new Catalogue(byReference, scanned(asked.caller(), barcodes));
    }

    private Map<String, Article> scanned(Caller caller, Set<String> barcodes) {
        if (barcodes.isEmpty()) {
            return Map.of();
        }
        Map<String, CodeRegistry.Target> targets = codes.findAll(caller.brandId(), barcodes);
        List<Long> ids = targets.values().stream()
                .filter(target -> target.kind().equals(CodeRegistry.Kind.PRODUCT))
                .map(CodeRegistry.Target::id)
                .distinct()
                .toList();
        Map<Long, Article> byId = articles.byIds(caller.brandId(), ids).stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        Map<String, Article> byBarcode = new HashMap<>();
        targets.forEach((code, target) -> {
            if (target.kind().equals(CodeRegistry.Kind.PRODUCT) && byId.containsKey(target.id())) {
                byBarcode.put(code, byId.get(target.id()));
            }
        });
        return byBarcode;
    }

    /** Articles and cards are one read; loads and deposits look at the customer and at each other. */
    private Basket withStored(Asked asked, Catalogue catalogue) {
        Caller caller = asked.caller();
        Long customer = asked.customerId();
        List<BasketLine> lines = new ArrayList<>();
        for (WantedBasket.Line line : asked.wanted().lines()) {
            if (line.stored() == null) {
                lines.add(line(caller, line, catalogue));
            } else {
                Basket basket = stored(caller, Basket.of(lines, customer), line.stored());
                customer = basket.customerId();
                lines = new ArrayList<>(basket.lines());
            }
        }
        return Basket.of(lines, customer);
    }

    private Basket stored(Caller caller, Basket before, WantedBasket.Stored wanted) {
        return wanted.deposit()
                ? storedValue.deposit(before, wanted.amountMinor())
                : storedValue.load(
                        caller,
                        before,
                        new WalletDesk.Wanted(wanted.type(), wanted.amountMinor(), wanted.code(), wanted.printed()));
    }

    private BasketLine line(Caller caller, WantedBasket.Line wanted, Catalogue catalogue) {
        if (wanted.card() != null) {
            return storedValue.giftCard(
                    caller, wanted.card().amountMinor(), wanted.card().code());
        }
        BasketLine line = BasketEditor.line(
                catalogue.of(wanted.article()), wanted.article().quantity());
        WantedBasket.Price own = wanted.article().price();
        // the catalogue's own price is no override
        return own == null || own.unitMinor() == line.catalogPriceMinor()
                ? line
                : line.overridden(own.unitMinor(), own.reason());
    }

    private Claim claim(Caller caller, Basket basket, String code) {
        return codes.find(caller.brandId(), code)
                .flatMap(target -> claims.scanned(caller, target))
                .or(() -> claims.typed(caller, basket, code))
                .orElseThrow(() -> new Refused(Reason.of("code.unknown", new InstrumentCode(code).masked())));
    }
}
