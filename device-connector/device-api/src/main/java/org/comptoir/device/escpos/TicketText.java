package org.comptoir.device.escpos;

import java.util.ArrayList;
import java.util.List;

/** The text of a job as it stands on the paper, for screens, search and tests. */
public final class TicketText {
    private TicketText() {}

    /** The lines on 48-column paper, indented as aligned, empty where paper is fed; a barcode is its own text. */
    public static List<String> lines(byte[] job) {
        return lines(job, PrinterProfile.WIDE_48);
    }

    /** The lines on the paper of that printer. */
    public static List<String> lines(byte[] job, PrinterProfile profile) {
        List<String> lines = new ArrayList<>();
        for (Ticket.Row row : Ticket.rows(job, profile.columns())) {
            append(row, profile.columns(), lines);
        }
        return lines;
    }

    /** All lines joined by line ends. */
    public static String of(byte[] job) {
        return String.join("\n", lines(job));
    }

    private static void append(Ticket.Row row, int columns, List<String> lines) {
        if (row instanceof Ticket.TextRow text) {
            StringBuilder line = new StringBuilder();
            int used = 0;
            for (Ticket.Run run : text.runs()) {
                line.append(run.text());
                used += run.text().length() * run.width();
            }
            lines.add(aligned(text.align(), line.toString(), columns - used));
        } else if (row instanceof Ticket.BarcodeRow barcode) {
            String text = barcode.barcode().text();
            lines.add(aligned(barcode.align(), text, columns - text.length()));
        } else if (row instanceof Ticket.FeedRow feed) {
            for (int i = 0; i < feed.lines(); i++) {
                lines.add("");
            }
        }
    }

    private static String aligned(Align align, String text, int free) {
        int indent = switch (align) {
            case LEFT -> 0;
            case CENTER -> free / 2;
            case RIGHT -> free;
        };
        return (" ".repeat(Math.max(0, indent)) + text).stripTrailing();
    }
}
