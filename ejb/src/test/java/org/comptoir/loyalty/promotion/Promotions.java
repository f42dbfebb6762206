package org.comptoir.loyalty.promotion;

import java.util.List;
import org.comptoir.loyalty.promotion.domain.PromotionOffer;
import org.comptoir.loyalty.promotion.domain.PromotionTerms;
import org.comptoir.loyalty.promotion.domain.PromotionTerms.Form;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Window;

/** Promotions in the words of tests; versions have the programme's id plus 1000. */
public final class Promotions {

    private Promotions() {}

    public static PromotionTerms percent(int rateBp, String articles) {
        return terms(Form.PERCENT, rateBp, null, null, null, articles);
    }

    public static PromotionTerms off(long amountMinor, String articles) {
        return terms(Form.AMOUNT, null, amountMinor, null, null, articles);
    }

    public static PromotionTerms finalPrice(long amountMinor, String articles) {
        return terms(Form.FINAL_PRICE, null, amountMinor, null, null, articles);
    }

    public static PromotionTerms nextAt(int buy, int rateBp, String articles) {
        return terms(Form.NEXT_AT, rateBp, null, buy, null, articles);
    }

    public static PromotionTerms forPriceOf(int buy, int pay, String articles) {
        return terms(Form.N_FOR_M, null, null, buy, pay, articles);
    }

    public static PromotionTerms cheapestFree(int of, String articles) {
        return terms(Form.CHEAPEST_FREE, null, null, of, null, articles);
    }

    public static PromotionTerms with(PromotionTerms terms, String from, String to, int priority, String category) {
        return new PromotionTerms(
                terms.form(),
                terms.rateBp(),
                terms.amountMinor(),
                terms.buy(),
                terms.pay(),
                terms.articles(),
                from,
                to,
                terms.stores(),
                terms.appliesToDiscounted(),
                terms.appliesToOnSale(),
                priority,
                category,
                null,
                terms.mostSets());
    }

    /** The same terms for so many sets of a basket. */
    public static PromotionTerms atMost(PromotionTerms terms, int sets) {
        return new PromotionTerms(
                terms.form(),
                terms.rateBp(),
                terms.amountMinor(),
                terms.buy(),
                terms.pay(),
                terms.articles(),
                terms.from(),
                terms.to(),
                terms.stores(),
                terms.appliesToDiscounted(),
                terms.appliesToOnSale(),
                terms.priority(),
                terms.category(),
                terms.exclusiveCategory(),
                sets);
    }

    public static PromotionOffer offer(long id, PromotionTerms terms) {
        terms.check();
        return new PromotionOffer(
                id, id + 1000, "P" + id, terms, Selection.parse(terms.articles()), Window.of(terms.from(), terms.to()));
    }

    public static Item item(int no, String reference, long price, int quantity) {
        return new Item(
                no,
                Item.Kind.ARTICLE,
                (long) reference.hashCode(),
                reference,
                Item.Category.NONE,
                2000,
                price,
                quantity,
                Item.Marks.PLAIN);
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // the columns of the table
    private static PromotionTerms terms(
            Form form, Integer rateBp, Long amountMinor, Integer buy, Integer pay, String articles) {
        return new PromotionTerms(
                form, rateBp, amountMinor, buy, pay, articles, null, null, List.of(), true, true, 0, null, null, null);
    }
}
