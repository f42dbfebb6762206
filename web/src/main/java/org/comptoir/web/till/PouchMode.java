package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.loyalty.pouch.application.DeclinePouch;
import org.comptoir.loyalty.pouch.application.GivePouch;
import org.comptoir.loyalty.pouch.application.ProposePouch;
import org.comptoir.loyalty.pouch.domain.PouchField;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.shared.domain.Refused;

/**
 * The pouch after a sale (F064): the customer's fields with red, orange and no frames, Enter fills the highlighted one,
 * F9 hands the pouch over, F8 says that he does not wish it, Esc leaves it for later.
 */
@Named
@RequestScoped
public class PouchMode implements Mode {

    private static final Pattern TYPED_DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final CustomerDetails NOBODY =
            new CustomerDetails(null, null, null, null, null, null, 0, "fr", null);

    private Desk desk;
    private Counter counter;
    private Modes modes;
    private PouchOffer offer;
    private ProposePouch proposePouch;
    private GivePouch givePouch;
    private DeclinePouch declinePouch;

    private ProposePouch.Proposal proposal;

    protected PouchMode() {}

    @Inject
    public PouchMode(
            Desk desk,
            Counter counter,
            Modes modes,
            PouchOffer offer,
            ProposePouch proposePouch,
            GivePouch givePouch,
            DeclinePouch declinePouch) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.offer = offer;
        this.proposePouch = proposePouch;
        this.givePouch = givePouch;
        this.declinePouch = declinePouch;
    }

    /**
     * A field as it is shown.
     *
     * @param label key of its name
     * @param frame {@code red}, {@code orange} or {@code none}
     * @param next true for the first that is still missing
     */
    public record FieldRow(int no, String label, String value, String frame, boolean next) {}

    @Override
    public ModeName name() {
        return ModeName.POUCH;
    }

    /** Offers the first pouch that is due to the customer; false when there is none. It never refuses: a sale was booked. */
    boolean offers(long customerId, Long saleId) {
        Optional<ProposePouch.Proposal> due = due(customerId);
        due.ifPresent(found -> {
            offer.begin(customerId, found.programmeId(), saleId);
            modes.go(ModeName.POUCH);
        });
        return due.isPresent();
    }

    private Optional<ProposePouch.Proposal> due(long customerId) {
        try {
            return proposePouch.propose(counter.caller(), customerId).stream()
                    .filter(ProposePouch.Proposal::isDue)
                    .findFirst();
        } catch (Refused e) {
            // such as a customer who was made inactive meanwhile
            return Optional.empty();
        }
    }

    /** Offers a pouch to the attached customer who asks for it, also one that he declined before (F058). */
    void recall() {
        Long customer = counter.view().basket().customerId();
        if (customer == null) {
            desk.refuse("till_pouch.attach");
            return;
        }
        List<ProposePouch.Proposal> all = proposePouch.propose(counter.caller(), customer);
        if (all.isEmpty()) {
            desk.refuse("till_pouch.none");
        } else if (all.get(0).refusal() != null) {
            desk.refuse(all.get(0).refusal());
        } else {
            offer.begin(customer, all.get(0).programmeId(), null);
            modes.go(ModeName.POUCH);
        }
    }

    /** What was typed fills the highlighted field, when the record does not know it yet. */
    @Override
    public void enter(Command command) {
        if (command.text().isEmpty() || command.row() == null || getProposal() == null) {
            return;
        }
        ProposePouch.Field field = proposal.fields().get(command.row().intValue());
        if (field.value() != null) {
            desk.refuse("till_pouch.known");
            return;
        }
        String told = day(command.text());
        PouchField.enriched(NOBODY, Map.of(field.name(), told));
        offer.tell(field.name(), told);
    }

    @Override
    public boolean key(Command command) {
        switch (command.text()) {
            case "F9" -> give();
            case "F8" -> decline();
            case "Escape" -> leave("till_pouch.later");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The next customer's goods: the pouch waits. */
    @Override
    public boolean scanned(ScanCode.Outcome outcome) {
        modes.go(ModeName.SELL);
        return false;
    }

    private void give() {
        if (offer.isOpen()) {
            List<Instrument> vouchers = givePouch.give(
                    counter.caller(),
                    new GivePouch.Request(
                            offer.requestId(), offer.customerId(), offer.programmeId(), offer.saleId(), offer.told()));
            leave("till_pouch.given", vouchers.size());
        }
    }

    private void decline() {
        if (offer.isOpen()) {
            declinePouch.decline(
                    counter.caller(),
                    new DeclinePouch.Request(
                            offer.requestId(), offer.customerId(), offer.programmeId(), offer.saleId()));
            leave("till_pouch.declined");
        }
    }

    private void leave(String key, Object... args) {
        offer.close();
        modes.go(ModeName.SELL);
        desk.say(key, args);
    }

    /** The pouch that is offered; null when there is none. */
    public ProposePouch.Proposal getProposal() {
        if (proposal == null && offer.isOpen()) {
            proposal = proposePouch.propose(counter.caller(), offer.customerId()).stream()
                    .filter(found -> found.programmeId() == offer.programmeId())
                    .findFirst()
                    .orElse(null);
        }
        return proposal;
    }

    /** The customer's fields, with what was told. */
    public List<FieldRow> getRows() {
        List<FieldRow> rows = new ArrayList<>();
        if (getProposal() == null) {
            return rows;
        }
        boolean oneOf = proposal.fields().stream()
                .anyMatch(field -> field.mark() == PouchField.Mark.ONE_OF && value(field) != null);
        boolean found = false;
        for (ProposePouch.Field field : proposal.fields()) {
            boolean asked =
                    field.mark() == PouchField.Mark.MANDATORY || field.mark() == PouchField.Mark.ONE_OF && !oneOf;
            boolean next = asked && value(field) == null && !found;
            found = found || next;
            rows.add(new FieldRow(rows.size(), label(field.name()), value(field), frame(field.mark()), next));
        }
        return rows;
    }

    /** True when nothing that must be known is missing (AT-30). */
    public boolean isComplete() {
        return getRows().stream().noneMatch(FieldRow::next);
    }

    private String value(ProposePouch.Field field) {
        return field.value() == null ? offer.told().get(field.name()) : field.value();
    }

    private static String frame(PouchField.Mark mark) {
        return switch (mark) {
            case MANDATORY -> "red";
            case ONE_OF -> "orange";
            case OPTIONAL -> "none";
        };
    }

    private static String label(String field) {
        return field.equals("birthDate")
                ? "customer.birth"
                : "customer." + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** A day as people type it, as ISO writes it; other text as it is. */
    private static String day(String typed) {
        Matcher parts = TYPED_DAY.matcher(typed);
        return parts.matches() ? parts.group(3) + "-" + padded(parts.group(2)) + "-" + padded(parts.group(1)) : typed;
    }

    private static String padded(String digits) {
        return digits.length() < 2 ? "0" + digits : digits;
    }
}
