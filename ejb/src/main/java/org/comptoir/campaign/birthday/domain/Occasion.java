package org.comptoir.campaign.birthday.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.customer.domain.Celebrant;
import org.comptoir.shared.domain.Reason;

/**
 * A programme on a business day: whose birthday it serves, and who of them gets a card.
 *
 * @param versionId the programme's version, kept on every card
 * @param day the business day of the run; cards are issued and valid from it on
 */
public record Occasion(long programmeId, long versionId, BirthdayParams params, LocalDate day) {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final MonthDay DAY_BEFORE = MonthDay.of(2, 28);

    /** A card that a customer got from this programme before. */
    public record Earlier(String businessKey, LocalDate issuedOn) {}

    /** Birthdays that are served, each once; who is born on 29/02 has it on 28/02 in other years (AT-37). */
    public List<MonthDay> birthdays() {
        return List.copyOf(celebrated().keySet());
    }

    /** At most one card has it: the programme, the customer, the calendar year of issue (D-13) and the form. */
    public String businessKey(long customerId, CardForm form) {
        return keyPrefix() + customerId + ":" + day.getYear() + form.keyEnd();
    }

    /** How the keys of all the programme's cards begin. */
    public String keyPrefix() {
        return "birthday:" + programmeId + ":";
    }

    /** Last day of a card, inclusive. */
    public LocalDate expiresOn() {
        return day.plusDays(params.validityDays());
    }

    /**
     * What a customer gets.
     *
     * @param forms the cards, none when there is a refusal
     * @param refusal why there is none, null when there is one
     */
    public record Due(List<CardForm> forms, Reason refusal) {

        static Due none(Reason why) {
            return new Due(List.of(), why);
        }
    }

    /** Why that customer gets no card; empty when he gets one. */
    public Optional<Reason> refusal(Celebrant customer, List<Earlier> cards) {
        return Optional.ofNullable(decide(customer, cards).refusal());
    }

    /** The cards of that customer, who got others before; each form stands for itself. */
    public Due decide(Celebrant customer, List<Earlier> cards) {
        LocalDate birthday = celebratedOn(customer);
        if (birthday == null) {
            return Due.none(Reason.of("birthday.other-day"));
        }
        if (customer.mergedInto() != null) {
            return Due.none(Reason.of("birthday.customer-merged", customer.mergedInto()));
        }
        if (!customer.active()) {
            return Due.none(Reason.of("birthday.customer-inactive"));
        }
        List<CardForm> due = new ArrayList<>();
        Reason first = null;
        for (CardForm form : params.forms()) {
            Optional<Reason> refusal = cards.stream()
                    .filter(card -> CardForm.ofKey(card.businessKey()) == form)
                    .map(card -> refusal(card, businessKey(customer.id(), form), birthday))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (refusal.isEmpty()) {
                due.add(form);
            } else if (first == null) {
                first = refusal.get();
            }
        }
        return due.isEmpty() ? Due.none(first) : new Due(List.copyOf(due), null);
    }

    private Optional<Reason> refusal(Earlier card, String key, LocalDate birthday) {
        // caught up across New Year, a birthday served in December is not served again in January
        if (card.businessKey().equals(key) || !card.issuedOn().isBefore(birthday)) {
            return Optional.of(Reason.of("birthday.already", card.issuedOn()));
        }
        if (card.issuedOn().plusDays(params.minimumGapDays()).isAfter(day)) {
            return Optional.of(Reason.of("birthday.too-soon", card.issuedOn(), params.minimumGapDays()));
        }
        return Optional.empty();
    }

    private LocalDate celebratedOn(Celebrant customer) {
        return celebrated().entrySet().stream()
                .filter(entry -> entry.getKey().getMonthValue() == customer.birthMonth()
                        && entry.getKey().getDayOfMonth() == customer.birthDay())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private Map<MonthDay, LocalDate> celebrated() {
        Map<MonthDay, LocalDate> days = new LinkedHashMap<>();
        for (int back = 0; back <= params.catchUpDays(); back++) {
            LocalDate date = day.minusDays(back);
            MonthDay birthday = MonthDay.from(date);
            days.putIfAbsent(birthday, date);
            if (birthday.equals(DAY_BEFORE) && !Year.isLeap(date.getYear())) {
                days.putIfAbsent(LEAP_DAY, date);
            }
        }
        return days;
    }
}
