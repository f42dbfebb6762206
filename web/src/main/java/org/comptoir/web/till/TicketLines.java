package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.loyalty.coupon.application.OpenCouponRule;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.shared.domain.Reason;
import org.comptoir.web.shared.Messages;

/** The basket as the page shows it: lines with their price, and why the price is what it is. */
@Named
@RequestScoped
public class TicketLines {

    /** What the key of a claim's button begins with. */
    static final String LIFT = "Lift ";

    private static final int HINTS = 3;

    private Counter counter;
    private Desk desk;
    private Messages messages;

    protected TicketLines() {}

    @Inject
    public TicketLines(Counter counter, Desk desk, Messages messages) {
        this.counter = counter;
        this.desk = desk;
        this.messages = messages;
    }

    /** A line; amounts in minor units, effects in words. */
    public record Row(BasketLine line, Quote.Line price, List<String> effects, boolean current) {}

    /**
     * Something laid on the basket.
     *
     * @param key what its button sends to take it off
     * @param name what it is, in words
     */
    public record LaidClaim(String key, String name) {}

    /** What is laid on the basket beside its lines. */
    public List<LaidClaim> getClaims() {
        return counter.view().basket().claims().stream()
                .map(claim -> new LaidClaim(LIFT + claim.key(), name(claim)))
                .toList();
    }

    private String name(Claim claim) {
        String kind = messages.known("claim." + claim.kind()).orElse(claim.kind());
        return claim.text() == null ? kind : kind + " " + claim.text();
    }

    /** The lines in the order they came. */
    public List<Row> getRows() {
        PricedBasket view = counter.view();
        Map<Integer, Quote.Line> prices = view.quote().lines().stream()
                .collect(Collectors.toMap(price -> price.item().lineNo(), Function.identity()));
        return view.basket().lines().stream()
                .map(line -> new Row(
                        line,
                        prices.get(line.lineNo()),
                        effects(line.lineNo()),
                        Objects.equals(line.lineNo(), desk.getLine())))
                .toList();
    }

    /** The price of the whole. */
    public Quote getQuote() {
        return counter.view().quote();
    }

    /** The basket behind it. */
    public PricedBasket getView() {
        return counter.view();
    }

    /** Pieces in the basket. */
    public int getPieces() {
        return counter.view().basket().lines().stream()
                .mapToInt(BasketLine::quantity)
                .sum();
    }

    /** What the customer will lose with a voucher that is used once, before he pays (D-01). */
    public List<String> getLosses() {
        return getQuote().effects().stream()
                .filter(effect -> effect.kind() == Effect.Kind.FORFEITED)
                .map(effect -> messages.reason(effect.reason()))
                .toList();
    }

    /**
     * Why rules did not apply, and what would unlock them, in words: of what was laid on the basket, and of programmes that
     * want something more of what is in it; at most three. A quote by REST has them all.
     */
    public List<String> getHints() {
        if (counter.view().basket().isEmpty()) {
            return List.of();
        }
        return getQuote().notApplied().stream()
                .filter(this::concerns)
                .map(rule -> (messages.reason(rule.why()) + " " + messages.reason(rule.unlock())).strip())
                .distinct()
                .limit(HINTS)
                .toList();
    }

    /** Not coupons nobody showed, and not offers on goods that are not there: a shop may have fifty of them. */
    private boolean concerns(NotApplied missed) {
        boolean laid = counter.view().basket().claims().stream()
                .anyMatch(claim -> claim.kind().equals(missed.rule()));
        boolean offerOnOtherGoods = missed.why().code().endsWith(".no-article");
        return laid || missed.near() && !OpenCouponRule.CODE.equals(missed.rule()) && !offerOnOtherGoods;
    }

    private List<String> effects(int lineNo) {
        return getQuote().effects().stream()
                .filter(effect -> Objects.equals(effect.lineNo(), lineNo))
                .filter(effect -> effect.kind().lowersPrice())
                .map(Effect::reason)
                .map((Reason reason) -> messages.reason(reason))
                .toList();
    }
}
