package org.comptoir.device.api;

import java.util.List;
import java.util.Optional;

/** A printer inside the product: training mode, the demo and tests look at its paper and break it on purpose. */
public interface VirtualPrinter {

    /** Its name, as in {@code virtual:NAME}. */
    String name();

    /** The TCP port of the loopback interface it listens on, a free one; anything that speaks ESC/POS may print to it. */
    int port();

    /** The bytes of the last finished job; empty before the first. */
    Optional<byte[]> lastJob();

    /** The last finished jobs, oldest first; how many are kept is a property of the adapter. */
    List<byte[]> history();

    /** Jobs finished since the printer was created, also those no longer kept. */
    long jobsPrinted();

    /** How often the drawer was opened since the printer was created. */
    long drawerPulses();

    /** The paper in it now. */
    PrinterStatus.Paper paper();

    /** Puts paper in or takes it out; without paper it answers status and prints nothing until paper is back. */
    void setPaper(PrinterStatus.Paper paper);

    /** Opens or closes its cover; while open it is off line. */
    void setCoverOpen(boolean open);

    /** Stops reading and answering, as a printer whose firmware hangs; connections stay up. */
    void hang();

    /** Ends {@link #hang()}: what was sent meanwhile is worked through. */
    void resume();

    /** Whether it hangs. */
    boolean hanging();

    /** Resets, once, the connection that sends it the last of so many more bytes, as a cable pulled in mid-ticket. */
    void breakAfter(int bytes);

    /** Throws the kept jobs away and puts everything back to a healthy printer; counters stay. */
    void reset();
}
