package org.comptoir.web.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.loyalty.club.query.ClubStatus;
import org.comptoir.loyalty.vip.query.VipCardList;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.web.shared.CodeText;
import org.comptoir.web.shared.CurrentCaller;
import org.comptoir.web.shared.DateText;
import org.comptoir.web.shared.Messages;

/** What gives the customer of the record a rate: VIP cards and club memberships (F033, F088). */
@Named
@RequestScoped
public class RatesView {

    private static final int CARDS = 10;

    private CurrentCaller currentCaller;
    private CustomerView customer;
    private VipCardList vipCards;
    private ClubStatus clubs;
    private Words words;

    protected RatesView() {}

    @Inject
    public RatesView(
            CurrentCaller currentCaller, CustomerView customer, VipCardList vipCards, ClubStatus clubs, Words words) {
        this.currentCaller = currentCaller;
        this.customer = customer;
        this.vipCards = vipCards;
        this.clubs = clubs;
        this.words = words;
    }

    /** A club the customer is, or was, a member of. */
    public record Club(String name, String standing) {}

    /** Each card with its rate and its last day. */
    public List<String> getCards() {
        PageRequest mine = PageRequest.of(0, CARDS)
                .with("customer", String.valueOf(customer.getPanel().number()));
        return vipCards.page(currentCaller.get(), mine).rows().stream()
                .map(card -> card.number() + " · " + words.codes.rate(card.rateBp()) + " · "
                        + words.dates.day(card.endsOn()))
                .toList();
    }

    /** Each club with the last day of the membership. */
    public List<Club> getClubs() {
        if (!customer.getPanel().active()) {
            return List.of();
        }
        return clubs.of(currentCaller.get(), customer.getId()).stream()
                .filter(club -> club.expiresOn() != null)
                .map(club -> new Club(
                        club.club(),
                        words.messages.text(
                                club.active() ? "customer.club-active" : "customer.club-ended", club.expiresOn())))
                .toList();
    }

    /** How it is written. */
    @Dependent
    public static class Words {

        private CodeText codes;
        private DateText dates;
        private Messages messages;

        protected Words() {}

        @Inject
        public Words(CodeText codes, DateText dates, Messages messages) {
            this.codes = codes;
            this.dates = dates;
            this.messages = messages;
        }
    }
}
