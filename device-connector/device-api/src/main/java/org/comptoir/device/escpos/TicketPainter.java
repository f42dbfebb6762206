package org.comptoir.device.escpos;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Draws rows as slips of paper with torn edges, one below the other where the knife fell, around them nothing. */
final class TicketPainter {
    private static final int LINE_GAP = 6;
    private static final int TEXT_LINE = Glyphs.CELL_HEIGHT + LINE_GAP;
    private static final int BARCODE_GAP = 8;
    private static final int SIDE = 36;
    private static final int TOP = 40;
    private static final int BOTTOM = 44;
    private static final int BETWEEN_SLIPS = 24;

    private final int dots;
    private final int columns;
    private PaperSheet sheet;
    private int y;

    TicketPainter(PrinterProfile profile) {
        this.dots = profile.dots();
        this.columns = profile.columns();
    }

    /** The picture of all slips; an empty slip when there is nothing to show. */
    BufferedImage paint(List<Ticket.Row> rows) {
        List<List<Ticket.Row>> slips = slips(rows);
        int height = BETWEEN_SLIPS * (slips.size() - 1);
        for (List<Ticket.Row> slip : slips) {
            height += height(slip);
        }
        sheet = new PaperSheet(dots + 2 * SIDE, height);
        int top = 0;
        for (List<Ticket.Row> slip : slips) {
            sheet.slip(top, height(slip));
            y = top + TOP;
            slip.forEach(this::paint);
            top += height(slip) + BETWEEN_SLIPS;
        }
        return sheet.image();
    }

    private static List<List<Ticket.Row>> slips(List<Ticket.Row> rows) {
        List<List<Ticket.Row>> slips = new ArrayList<>();
        List<Ticket.Row> slip = new ArrayList<>();
        for (Ticket.Row row : rows) {
            if (!(row instanceof Ticket.CutRow)) {
                slip.add(row);
            } else if (!slip.isEmpty()) {
                slips.add(slip);
                slip = new ArrayList<>();
            }
        }
        if (!slip.isEmpty() || slips.isEmpty()) {
            slips.add(slip);
        }
        return slips;
    }

    private static int height(List<Ticket.Row> slip) {
        return TOP + BOTTOM + slip.stream().mapToInt(TicketPainter::height).sum();
    }

    private static int height(Ticket.Row row) {
        if (row instanceof Ticket.TextRow text) {
            return tallest(text) * Glyphs.CELL_HEIGHT + LINE_GAP;
        }
        if (row instanceof Ticket.BarcodeRow barcode) {
            return barcode.height() + 2 * BARCODE_GAP + (barcode.textBelow() ? TEXT_LINE : 0);
        }
        if (row instanceof Ticket.RasterRow picture) {
            return picture.raster().dots().limit() / picture.raster().bytesPerRow();
        }
        return row instanceof Ticket.FeedRow feed ? feed.lines() * TEXT_LINE : 0;
    }

    private static int tallest(Ticket.TextRow row) {
        return row.runs().stream().mapToInt(Ticket.Run::height).max().orElse(1);
    }

    private void paint(Ticket.Row row) {
        if (row instanceof Ticket.TextRow text) {
            paintText(text);
        } else if (row instanceof Ticket.BarcodeRow barcode) {
            paintBarcode(barcode);
        } else if (row instanceof Ticket.RasterRow picture) {
            paintPicture(picture);
        }
        y += height(row);
    }

    private void paintText(Ticket.TextRow row) {
        int cells = row.runs().stream()
                .mapToInt(run -> run.text().length() * run.width())
                .sum();
        int x = left(row.align(), cells * Glyphs.CELL_WIDTH, columns * Glyphs.CELL_WIDTH);
        int bottom = y + tallest(row) * Glyphs.CELL_HEIGHT;
        for (Ticket.Run run : row.runs()) {
            int top = bottom - run.height() * Glyphs.CELL_HEIGHT;
            for (int i = 0; i < run.text().length(); i++) {
                paintCharacter(run.text().charAt(i), run, x, top);
                x += run.width() * Glyphs.CELL_WIDTH;
            }
        }
    }

    private void paintCharacter(char character, Ticket.Run look, int left, int top) {
        Glyphs glyphs = Glyphs.of(look.bold(), look.width() > 1 || look.height() > 1);
        int width = look.width() * Glyphs.CELL_WIDTH;
        int height = look.height() * Glyphs.CELL_HEIGHT;
        for (int down = 0; down < height; down++) {
            for (int across = 0; across < width; across++) {
                sheet.ink(left + across, top + down, glyphs.ink(character, across, down, width, height));
            }
        }
    }

    private void paintBarcode(Ticket.BarcodeRow row) {
        String text = row.barcode().text();
        boolean[] modules = row.barcode().symbology() == EscPosCommand.Symbology.EAN13
                ? Ean13.modules(text)
                : Code128.modules(Code128.printerData(text));
        int width = modules.length * row.moduleDots();
        int x = left(row.align(), width, dots);
        for (int across = 0; across < width; across++) {
            if (modules[across / row.moduleDots()]) {
                sheet.column(x + across, y + BARCODE_GAP, row.height());
            }
        }
        if (row.textBelow()) {
            Ticket.Run look = new Ticket.Run(text, false, 1, 1);
            int at = x + (width - text.length() * Glyphs.CELL_WIDTH) / 2;
            for (int i = 0; i < text.length(); i++) {
                int top = y + BARCODE_GAP + row.height() + LINE_GAP;
                paintCharacter(text.charAt(i), look, at + i * Glyphs.CELL_WIDTH, top);
            }
        }
    }

    private void paintPicture(Ticket.RasterRow row) {
        ByteBuffer bits = row.raster().dots();
        int bytesPerRow = row.raster().bytesPerRow();
        int x = left(row.align(), bytesPerRow * 8, dots);
        for (int i = 0; i < bits.limit() * 8; i++) {
            if ((bits.get(i / 8) & 0x80 >> i % 8) != 0) {
                sheet.ink(x + i % (bytesPerRow * 8), y + i / (bytesPerRow * 8), 255);
            }
        }
    }

    private static int left(Align align, int width, int room) {
        return SIDE
                + switch (align) {
                    case LEFT -> 0;
                    case CENTER -> (room - width) / 2;
                    case RIGHT -> room - width;
                };
    }
}
