package org.comptoir.pricing.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.comptoir.condition.domain.Condition;
import org.comptoir.condition.domain.Conditions;
import org.comptoir.condition.domain.Field;
import org.comptoir.condition.domain.Truth;

/**
 * Which articles are meant, as the seeds write it (F075, D-35): {@code f.famille='PANTALON'}. An article without a family
 * fulfils no comparison of it, only {@code family IS NULL}.
 */
public final class ArticleCondition {

    private static final Field REFERENCE = text("reference", "ref", "référence", "referenz");
    private static final Field FAMILY = text("family", "f.family", "famille", "f.famille", "familie", "f.familie");
    private static final Field SUB_FAMILY = text(
            "subFamily",
            "f.subfamily",
            "sousfamille",
            "sous_famille",
            "f.sousfamille",
            "unterfamilie",
            "f.unterfamilie");
    private static final Field VAT =
            new Field("vat", Field.Type.NUMBER, Set.of("tva", "mwst", "tauxtva", "mehrwertsteuer"));
    private static final Field DISCOUNTED =
            new Field("discounted", Field.Type.FLAG, Set.of("remisé", "remise", "rabattiert"));
    private static final Field ON_SALE =
            new Field("onSale", Field.Type.FLAG, Set.of("soldé", "solde", "schlussverkauf"));

    private static final Conditions LANGUAGE =
            new Conditions(List.of(REFERENCE, FAMILY, SUB_FAMILY, VAT, DISCOUNTED, ON_SALE));

    private static final int HUNDREDTHS = 2;

    private final Condition condition;

    private ArticleCondition(Condition condition) {
        this.condition = condition;
    }

    /** Reads a condition; null and blank mean all articles. Refuses what {@link Conditions#read} refuses. */
    public static ArticleCondition parse(String text) {
        return new ArticleCondition(text == null || text.isBlank() ? null : LANGUAGE.read(text));
    }

    /** True when the article surely fulfils it. */
    public boolean means(Item item) {
        return condition == null || condition.test(field -> value(item, field)) == Truth.TRUE;
    }

    private static Object value(Item item, Field field) {
        return switch (field.name()) {
            case "reference" -> item.reference();
            case "family" -> item.category().family();
            case "subFamily" -> item.category().subFamily();
            case "vat" -> BigDecimal.valueOf(item.vatRateBp(), HUNDREDTHS);
            case "discounted" -> item.marks().discounted();
            case "onSale" -> item.marks().onSale();
            default -> throw new IllegalStateException(field.name());
        };
    }

    private static Field text(String name, String... aliases) {
        return new Field(name, Field.Type.TEXT, Set.of(aliases));
    }
}
