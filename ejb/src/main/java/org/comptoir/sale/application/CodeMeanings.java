package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.access.domain.Caller;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.customer.application.Customers;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.TicketCode;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Everything that a code means (D-17): within the registry one thing, but references, customer numbers, tickets and codes
 * that many customers share lie outside of it. Each of these knows a code as it was typed before it knows it in capitals.
 */
@ApplicationScoped
public class CodeMeanings {

    private static final String NUMBER = "\\d{1,12}";

    private CodeRegistry codes;
    private Articles articles;
    private Customers customers;
    private ClaimDesk claims;
    private Sql sql;

    protected CodeMeanings() {}

    @Inject
    public CodeMeanings(CodeRegistry codes, Articles articles, Customers customers, ClaimDesk claims, Sql sql) {
        this.codes = codes;
        this.articles = articles;
        this.customers = customers;
        this.claims = claims;
        this.sql = sql;
    }

    /** All of them, at that basket; none for an unknown code. Refuses what the only kind that knows it refuses. */
    public List<Meaning> of(Caller caller, Basket basket, String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        Map<String, Meaning> found = new LinkedHashMap<>();
        TicketCode.saleId(upper)
                .map(id -> Meaning.of(ScanCode.Kind.TICKET, id, upper))
                .ifPresent(into(found));
        registered(caller, code, upper)
                .map(target -> registered(caller, target, upper))
                .ifPresent(into(found));
        unregistered(caller, code, upper).forEach(into(found));
        typed(caller, basket, upper, found.isEmpty()).ifPresent(into(found));
        return List.copyOf(found.values());
    }

    private static java.util.function.Consumer<Meaning> into(Map<String, Meaning> found) {
        return meaning -> found.putIfAbsent(meaning.key(), meaning);
    }

    private Optional<CodeRegistry.Target> registered(Caller caller, String code, String upper) {
        return codes.find(caller.brandId(), code)
                .or(() -> code.equals(upper) ? Optional.empty() : codes.find(caller.brandId(), upper));
    }

    private Meaning registered(Caller caller, CodeRegistry.Target target, String code) {
        if (target.kind().equals(CodeRegistry.Kind.PRODUCT)) {
            return Meaning.of(ScanCode.Kind.ARTICLE, target.id(), code);
        } else if (target.kind().equals(CodeRegistry.Kind.CUSTOMER)) {
            return Meaning.of(ScanCode.Kind.CUSTOMER, target.id(), code);
        }
        String shown = target.kind().equals(CodeRegistry.Kind.INSTRUMENT) ? masked(code) : code;
        return claims.scanned(caller, target)
                .map(claim -> Meaning.of(claim, shown))
                .orElseGet(() -> Meaning.of(ScanCode.Kind.TENDER, target.id(), shown));
    }

    /** References and customer numbers may be typed; they are looked up where they live, in one read. */
    private List<Meaning> unregistered(Caller caller, String code, String upper) {
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<Article> byReference = articles.byReferences(
                read, caller.brandId(), code.equals(upper) ? List.of(code) : List.of(code, upper));
        SqlBundle.Answer<Long> byNumber =
                code.matches(NUMBER) ? customers.byNumber(read, caller.brandId(), Long.parseLong(code)) : null;
        read.run();
        List<Meaning> found = new ArrayList<>();
        byReference.rows().stream()
                .filter(article -> article.reference().equals(code))
                .findFirst()
                .or(() -> byReference.rows().stream().findFirst())
                .map(article -> Meaning.of(ScanCode.Kind.ARTICLE, article.id(), code))
                .ifPresent(found::add);
        if (byNumber != null) {
            byNumber.first()
                    .map(id -> Meaning.of(ScanCode.Kind.CUSTOMER, id, code))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** A code that many share; what refuses it counts only where it means nothing else. */
    private Optional<Meaning> typed(Caller caller, Basket basket, String code, boolean alone) {
        try {
            Optional<Claim> claim = claims.typed(caller, basket, code);
            return claim.map(meant -> Meaning.of(meant, code));
        } catch (Refused e) {
            if (alone) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * Articles of a code where nothing else is asked for: the one it is registered for, then that of the reference, as the
     * counter finds them. Refuses {@code code.unknown} and {@code code.mistyped} when there is none.
     */
    public List<Long> articles(Caller caller, String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        Set<Long> found = new LinkedHashSet<>();
        registered(caller, code, upper)
                .filter(target -> target.kind().equals(CodeRegistry.Kind.PRODUCT))
                .ifPresent(target -> found.add(target.id()));
        unregistered(caller, code, upper).stream()
                .filter(meaning -> meaning.kind() == ScanCode.Kind.ARTICLE)
                .forEach(meaning -> found.add(meaning.id()));
        if (found.isEmpty()) {
            throw unknown(upper);
        }
        return List.copyOf(found);
    }

    /** The meanings with what people call them, for who must choose. */
    public List<Meaning> named(Caller caller, List<Meaning> meanings) {
        Map<Long, String> articleNames = articles.byIds(caller.brandId(), ids(meanings, ScanCode.Kind.ARTICLE)).stream()
                .collect(Collectors.toMap(Article::id, known -> known.reference() + " · " + known.description()));
        Map<Long, String> customerNames = customers.names(caller.brandId(), ids(meanings, ScanCode.Kind.CUSTOMER));
        return meanings.stream()
                .map(meaning -> switch (meaning.kind()) {
                    case ARTICLE -> meaning.called(articleNames.get(meaning.id()));
                    case CUSTOMER -> meaning.called(customerNames.get(meaning.id()));
                    default -> meaning;
                })
                .toList();
    }

    private static List<Long> ids(List<Meaning> meanings, ScanCode.Kind kind) {
        return meanings.stream()
                .filter(meaning -> meaning.kind() == kind)
                .map(Meaning::id)
                .toList();
    }

    /** Long codes may be an instrument's: they are not shown, and a wrong check digit is told as a typing error. */
    static Refused unknown(String code) {
        if (!code.matches("[A-Z0-9#-]{14,40}")) {
            return new Refused(Reason.of("code.unknown", code));
        }
        InstrumentCode typed = new InstrumentCode(code);
        Reason why = typed.whyUnknown();
        return new Refused(why.code().equals("code.mistyped") ? why : Reason.of("code.unknown", typed.masked()));
    }

    private static String masked(String code) {
        return code.matches("[A-Z0-9#-]{4,40}") ? new InstrumentCode(code).masked() : code;
    }
}
