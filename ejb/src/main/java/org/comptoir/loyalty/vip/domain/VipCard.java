package org.comptoir.loyalty.vip.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.comptoir.messaging.domain.Mobile;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Needs;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** A pre-printed card that gives its owner a rate (F030, F031). */
@Entity
@Table(name = "vip_card")
public class VipCard extends EditedRecord {

    /** The most mobiles told about a card. */
    public static final int MOST_MOBILES = 5;

    private static final Pattern NUMBER = Pattern.compile("#VIP#[A-Z0-9]{1,35}");

    @Column(name = "brand_id")
    private long brandId;

    @Column(name = "card_no")
    private String number;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "rate_bp")
    private int rateBp;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String mobiles;

    protected VipCard() {}

    /** A new card of that number, to be assigned by {@link #assign}. */
    public VipCard(long brandId, String number) {
        this.brandId = brandId;
        this.number = numberOf(number);
    }

    /** The number as it is stored, in capitals; refuses {@code vip-card.number} without the prefix {@code #VIP#}. */
    public static String numberOf(String typed) {
        String wanted = Needs.text("cardNumber", typed, 40).toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(wanted).matches()) {
            throw new Refused(Reason.of("vip-card.number", wanted));
        }
        return wanted;
    }

    /**
     * Gives the card to a customer; refuses {@code vip-card.rate} for no rate at all, {@code field.missing} and
     * {@code vip-card.mobiles} for more than {@value #MOST_MOBILES}.
     *
     * @param lastDay the last day it can be used, inclusive
     * @param tell mobiles of who is told when it is used
     */
    public void assign(long toCustomerId, Rate rate, LocalDate lastDay, List<Mobile> tell) {
        if (rate.equals(Rate.NONE)) {
            throw new Refused(Reason.of("vip-card.rate"));
        }
        if (tell.size() > MOST_MOBILES) {
            throw new Refused(Reason.of("vip-card.mobiles", MOST_MOBILES));
        }
        this.endsOn = Needs.value("endsOn", lastDay);
        this.customerId = toCustomerId;
        this.rateBp = rate.basisPoints();
        this.mobiles = tell.isEmpty()
                ? null
                : String.join(",", tell.stream().map(Mobile::number).distinct().toList());
    }

    public String number() {
        return number;
    }

    @Override
    public long brandId() {
        return brandId;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("customerId", customerId);
        facts.put("rateBp", rateBp);
        facts.put("endsOn", endsOn);
        facts.put("mobiles", mobiles);
        return facts;
    }
}
