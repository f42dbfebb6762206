package org.comptoir.instrument.infrastructure;

import java.sql.SQLException;
import org.comptoir.instrument.domain.Reward;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.sql.Row;

/** The part of an instrument's row that says what a use of it gives. */
public final class RewardRow {

    /** Names of the columns, for inserts. */
    public static final String NAMES = "reward_rate_bp, reward_product_id";

    /** The columns of {@code instrument i} with its article's reference; needs {@link #JOIN}. */
    public static final String COLUMNS = "i.reward_rate_bp, i.reward_product_id, rp.reference as reward_reference";

    /** The article of {@code instrument i}. */
    public static final String JOIN = "left join product rp on rp.id = i.reward_product_id";

    private RewardRow() {}

    /** The reward, null for an instrument that holds money. */
    public static Reward of(Row row) throws SQLException {
        Integer rate = row.integerOrNull("reward_rate_bp");
        Long product = row.idOrNull("reward_product_id");
        if (rate != null) {
            return Reward.ofRate(new Rate(rate));
        }
        return product == null ? null : Reward.ofProduct(product, row.text("reward_reference"));
    }

    /** What is stored of a rate. */
    static Integer rate(Reward reward) {
        return reward == null || reward.rate() == null ? null : reward.rate().basisPoints();
    }

    /** What is stored of an article. */
    static Long product(Reward reward) {
        return reward == null ? null : reward.productId();
    }
}
