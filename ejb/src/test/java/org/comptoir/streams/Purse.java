package org.comptoir.streams;

import java.util.Locale;
import java.util.Set;
import org.comptoir.instrument.domain.InstrumentKind;

/** The model of an instrument: a purse with so many cents in it, and what is written on it. */
final class Purse {

    /** Where it stands. */
    enum State {
        OPEN,
        EMPTY,
        BLOCKED,
        VOID
    }

    /** No last day, no rate of its own. */
    static final int NONE = -1;

    final long id;
    final InstrumentKind kind;
    final int until;
    final Set<String> articles;
    final int rateBp;
    State state = State.OPEN;
    long cents;
    long heldByOthers;

    /** A purse for some articles only, of one rate only; all articles with null, any rate with {@link #NONE}. */
    Purse(long id, InstrumentKind kind, int until, Set<String> articles, int rateBp) {
        this.id = id;
        this.kind = kind;
        this.until = until;
        this.articles = articles;
        this.rateBp = rateBp;
    }

    static Purse plain(long id, InstrumentKind kind, int until) {
        return new Purse(id, kind, until, null, NONE);
    }

    String word() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isNarrow() {
        return articles != null || rateBp != NONE;
    }

    /** Why it cannot pay on that day of the stream; null when it can. */
    String refusal(int day) {
        return switch (state) {
            case BLOCKED -> word() + ".blocked";
            case VOID -> word() + ".void";
            case EMPTY -> word() + ".used-up";
            case OPEN -> until != NONE && day > until ? word() + ".expired" : cents == 0 ? word() + ".used-up" : null;
        };
    }

    /** What this basket may take: a gift card that another one holds is held as a whole. */
    long free() {
        return kind == InstrumentKind.GIFT_CARD && heldByOthers > 0 ? 0 : Math.max(0, cents - heldByOthers);
    }

    /** True when money can be put back on it. */
    boolean canTakeBack(int day) {
        return (state == State.OPEN || state == State.EMPTY) && (until == NONE || day <= until);
    }

    void take(long amount) {
        cents -= amount;
        Law.holds("no purse below zero", cents >= 0);
        state = cents == 0 && state == State.OPEN ? State.EMPTY : state;
    }

    void put(long amount) {
        cents += amount;
        state = cents > 0 && state == State.EMPTY ? State.OPEN : state;
    }
}
