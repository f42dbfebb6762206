package org.comptoir.ledger.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.shared.domain.Reason;

/**
 * One balanced transaction in the making: movements per unit sum to zero. Amounts are what the account's owner gains.
 */
public final class Posting {

    private final String kind;
    private final String reason;
    private final Map<Long, Movement> movements = new LinkedHashMap<>();
    private final List<NewLot> lots = new ArrayList<>();
    private final List<LotSpend> spends = new ArrayList<>();

    private Posting(String kind, String reason) {
        this.kind = kind;
        this.reason = reason;
    }

    /** A posting of a kind ({@code SALE_POINTS}, {@code CARD_REDEEMED}); reason may be null. */
    public static Posting of(String kind, String reason) {
        return new Posting(kind, reason);
    }

    /**
     * What one account gains or loses.
     *
     * @param guarded true for an account with a balance: the floor is checked in the statement
     * @param opened true when this booking opens the account, its first balance being this amount
     * @param refusal what to say when the floor refuses it
     */
    public record Movement(long accountId, String unit, long amount, boolean guarded, boolean opened, Reason refusal) {}

    /** Points awarded with this posting's movement on that account; remaining is less than amount to pay a debt. */
    public record NewLot(long accountId, long amount, long remaining, LocalDate availableFrom, LocalDate expiresOn) {}

    /** Points taken from a lot (positive) or given back to it (negative) by the movement on that account. */
    public record LotSpend(long accountId, long lotId, long amount) {}

    /** Moves an account with a balance; refused with that reason when its floor would be passed. */
    public Posting move(Account account, long amount, Reason refusal) {
        add(new Movement(account.id(), account.unit(), amount, true, false, refusal));
        return this;
    }

    /** The first movement of an account that this booking opens. */
    public Posting open(long accountId, String unit, long amount) {
        add(new Movement(accountId, unit, amount, true, true, null));
        return this;
    }

    /** Moves a contra account. */
    public Posting contra(long accountId, String unit, long amount) {
        add(new Movement(accountId, unit, amount, false, false, null));
        return this;
    }

    /** Awards points. */
    public Posting award(NewLot lot) {
        lots.add(lot);
        return this;
    }

    /** Takes points from a lot, or gives them back. */
    public Posting spend(LotSpend spend) {
        spends.add(spend);
        return this;
    }

    public String kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    /** Movements other than zero; fails when they do not sum to zero in each unit. */
    public List<Movement> movements() {
        Map<String, Long> sums = new LinkedHashMap<>();
        movements.values().forEach(m -> sums.merge(m.unit(), m.amount(), Math::addExact));
        if (sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalStateException("posting " + kind + " does not balance: " + sums);
        }
        return movements.values().stream().filter(m -> m.amount() != 0).toList();
    }

    public List<NewLot> lots() {
        return lots;
    }

    public List<LotSpend> spends() {
        return spends;
    }

    private void add(Movement movement) {
        movements.merge(movement.accountId(), movement, Posting::sum);
    }

    private static Movement sum(Movement a, Movement b) {
        return new Movement(
                a.accountId(),
                a.unit(),
                Math.addExact(a.amount(), b.amount()),
                a.guarded(),
                a.opened() || b.opened(),
                a.refusal() == null ? b.refusal() : a.refusal());
    }
}
