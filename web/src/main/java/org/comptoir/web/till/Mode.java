package org.comptoir.web.till;

import org.comptoir.sale.application.ScanCode;

/** One meaning of the entry line: what Enter, a key and a scan do while it is on. */
public interface Mode {

    /** Which one it is. */
    ModeName name();

    /** Called when it is switched on. */
    default void begin() {}

    /** Enter with what was typed; nothing typed takes the highlighted row, or does the usual. */
    void enter(Command command);

    /** A key of this mode; false leaves it to the till. */
    default boolean key(Command command) {
        return false;
    }

    /** A code before it is looked up; true when the mode took it for itself. */
    default boolean takes(Command command) {
        return false;
    }

    /** What a scanned code turned out to be, after the basket has it; true when nothing is left to do. */
    default boolean scanned(ScanCode.Outcome outcome) {
        return false;
    }
}
