package org.comptoir.device.escpos;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A receipt being written: lines that fit the paper, in the words of a receipt rather than of a printer. Start it with
 * {@link #on(PrinterProfile)}; the printer is initialised first, so nothing of an earlier job shows.
 */
public final class EscPosDocument {
    private static final int LUMINANCE_OF_A_DOT = 128;

    private final PrinterProfile profile;
    private final EscPosEncoder encoder;
    private int width = 1;

    private EscPosDocument(PrinterProfile profile) {
        this.profile = profile;
        this.encoder = new EscPosEncoder(profile).init();
    }

    /** An empty document for that kind of printer. */
    public static EscPosDocument on(PrinterProfile profile) {
        return new EscPosDocument(profile);
    }

    /** Cells of a line in the present character size. */
    public int columns() {
        return profile.columns() / width;
    }

    /** Aligns the lines that follow. */
    public EscPosDocument align(Align align) {
        encoder.align(align);
        return this;
    }

    /** Prints what follows bold, or no longer. */
    public EscPosDocument bold(boolean on) {
        encoder.bold(on);
        return this;
    }

    /** Prints what follows that many times as wide and high, 1 to 8. */
    public EscPosDocument size(int timesWide, int timesHigh) {
        encoder.size(timesWide, timesHigh);
        width = timesWide;
        return this;
    }

    /** An empty line. */
    public EscPosDocument line() {
        encoder.newLine();
        return this;
    }

    /** A line of text, wrapped between words where it is longer than the paper. */
    public EscPosDocument line(String text) {
        for (String row : wrapped(encoder.printable(text), columns())) {
            encoder.text(row).newLine();
        }
        return this;
    }

    /** Text at the left and at the right of a line; a long left text wraps and leaves the right one its own room. */
    public EscPosDocument columns(String left, String right) {
        String end = encoder.printable(right).strip();
        int room = columns() - end.length() - 1;
        if (room < columns() / 4) {
            line(left);
            return line(" ".repeat(Math.max(0, columns() - end.length())) + end);
        }
        List<String> rows = wrapped(encoder.printable(left), room);
        for (int i = 0; i < rows.size() - 1; i++) {
            encoder.text(rows.get(i)).newLine();
        }
        String last = rows.get(rows.size() - 1);
        encoder.text(last + " ".repeat(columns() - last.length() - end.length()) + end)
                .newLine();
        return this;
    }

    /** A rule across the paper. */
    public EscPosDocument separator() {
        encoder.text("-".repeat(columns())).newLine();
        return this;
    }

    /** Feeds that many lines. */
    public EscPosDocument feed(int lines) {
        encoder.feed(lines);
        return this;
    }

    /** An EAN-13 barcode; 12 digits get their check digit, a wrong one is an IllegalArgumentException. */
    public EscPosDocument ean13(String digits) {
        encoder.ean13(digits);
        return this;
    }

    /** A Code 128 barcode of printable ASCII; an IllegalArgumentException when it is too wide for the paper. */
    public EscPosDocument code128(String text) {
        encoder.code128(text);
        return this;
    }

    /** A picture, dark pixels as dots; at most as wide as the paper. */
    public EscPosDocument logo(BufferedImage picture) {
        int bytesPerRow = (picture.getWidth() + 7) / 8;
        byte[] dots = new byte[bytesPerRow * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (dark(picture.getRGB(x, y))) {
                    dots[y * bytesPerRow + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        encoder.raster(bytesPerRow, dots);
        return this;
    }

    /** Feeds and cuts. */
    public EscPosDocument cut() {
        encoder.cut();
        return this;
    }

    /** Opens the cash drawer. */
    public EscPosDocument pulseDrawer() {
        encoder.pulseDrawer();
        return this;
    }

    /** The bytes to print. */
    public byte[] toBytes() {
        return encoder.toBytes();
    }

    private static boolean dark(int argb) {
        int opacity = argb >>> 24;
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        return opacity >= LUMINANCE_OF_A_DOT && (red * 299 + green * 587 + blue * 114) / 1000 < LUMINANCE_OF_A_DOT;
    }

    /** Rows no longer than the room, cut between words where that is possible; at least one. */
    private static List<String> wrapped(String text, int room) {
        List<String> rows = new ArrayList<>();
        String rest = text.stripTrailing();
        while (rest.length() > room) {
            int cut = rest.lastIndexOf(' ', room);
            int end = cut > 0 ? cut : room;
            rows.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        rows.add(rest);
        return rows;
    }
}
