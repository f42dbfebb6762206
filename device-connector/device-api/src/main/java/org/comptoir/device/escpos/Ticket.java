package org.comptoir.device.escpos;

import java.util.ArrayList;
import java.util.List;

/** What a printer would put on paper, row by row: the common ground of text and picture. */
final class Ticket {
    /** Something with a height on the paper. */
    sealed interface Row {}

    /** A line of text in runs of one look each. */
    record TextRow(Align align, List<Run> runs) implements Row {}

    /** A barcode with the settings it was printed with. */
    record BarcodeRow(Align align, EscPosCommand.Barcode barcode, int height, int moduleDots, boolean textBelow)
            implements Row {}

    /** A picture. */
    record RasterRow(Align align, EscPosCommand.Raster raster) implements Row {}

    /** Paper fed without printing. */
    record FeedRow(int lines) implements Row {}

    /** The knife. */
    record CutRow() implements Row {}

    /** Characters of one look. */
    record Run(String text, boolean bold, int width, int height) {}

    private final int columns;
    private final List<Row> rows = new ArrayList<>();
    private final List<Run> line = new ArrayList<>();
    private int used;
    private Align align;
    private boolean bold;
    private int width;
    private int height;
    private int barcodeHeight;
    private int moduleDots;
    private boolean textBelow;

    private Ticket(int columns) {
        this.columns = columns;
        initialize();
    }

    /** The rows that a job leaves on paper of so many columns. */
    static List<Row> rows(byte[] job, int columns) {
        Ticket ticket = new Ticket(columns);
        EscPosDecoder.decode(job).forEach(ticket::apply);
        ticket.endLine();
        return ticket.rows;
    }

    private void initialize() {
        align = Align.LEFT;
        bold = false;
        width = 1;
        height = 1;
        barcodeHeight = 162;
        moduleDots = 3;
        textBelow = false;
    }

    private void apply(EscPosCommand command) {
        if (command instanceof EscPosCommand.Text text) {
            write(text.text());
        } else if (command instanceof EscPosCommand.LineFeed feed) {
            lineFeed(feed.lines());
        } else if (command instanceof EscPosCommand.Barcode barcode) {
            add(new BarcodeRow(align, barcode, barcodeHeight, moduleDots, textBelow));
        } else if (command instanceof EscPosCommand.Raster raster) {
            add(new RasterRow(align, raster));
        } else if (command instanceof EscPosCommand.Cut) {
            add(new CutRow());
        } else {
            adjust(command);
        }
    }

    private void adjust(EscPosCommand command) {
        if (command instanceof EscPosCommand.Initialize) {
            endLine();
            initialize();
        } else if (command instanceof EscPosCommand.Justify justify) {
            align = justify.align();
        } else if (command instanceof EscPosCommand.Emphasize emphasize) {
            bold = emphasize.on();
        } else if (command instanceof EscPosCommand.Size size) {
            width = size.width();
            height = size.height();
        } else if (command instanceof EscPosCommand.BarcodeHeight wanted) {
            barcodeHeight = wanted.dots();
        } else if (command instanceof EscPosCommand.BarcodeModule wanted) {
            moduleDots = wanted.dots();
        } else if (command instanceof EscPosCommand.BarcodeText wanted) {
            textBelow = wanted.below();
        }
    }

    private void write(String text) {
        int at = 0;
        while (at < text.length()) {
            int room = (columns - used) / width;
            if (room == 0) {
                endLine();
                room = Math.max(1, columns / width);
            }
            int end = Math.min(text.length(), at + room);
            line.add(new Run(text.substring(at, end), bold, width, height));
            used += (end - at) * width;
            at = end;
        }
    }

    private void lineFeed(int lines) {
        boolean written = !line.isEmpty();
        endLine();
        int blank = written ? lines - 1 : lines;
        if (blank > 0) {
            rows.add(new FeedRow(blank));
        }
    }

    private void add(Row row) {
        endLine();
        rows.add(row);
    }

    private void endLine() {
        if (!line.isEmpty()) {
            rows.add(new TextRow(align, List.copyOf(line)));
            line.clear();
            used = 0;
        }
    }
}
