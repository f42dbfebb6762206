package org.comptoir.device.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes ESC/POS commands one after the other. Text goes through the printer's own tables, so no character of it can
 * become a command, whatever it holds (T9); only the typed methods command.
 */
public final class EscPosEncoder {
    /** How far bars stand apart: dots per module, widest first. */
    private static final int[] MODULE_DOTS = {3, 2};

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int QUIET_MODULES = 20;

    private final PrinterProfile profile;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    private CodePage page;

    /** An encoder for that kind of printer, with nothing written. */
    public EscPosEncoder(PrinterProfile profile) {
        this.profile = profile;
    }

    /** The text as the printer will show it: transliterated where its tables end, one character per cell. */
    public String printable(String text) {
        return PrintableText.of(text, profile.codePages());
    }

    /** Puts the printer into its initial state, whatever its switches say of national letters, with the first table. */
    public EscPosEncoder init() {
        page = null;
        bytes(ESC, '@');
        bytes(ESC, 'R', 0);
        select(profile.codePages().get(0));
        return this;
    }

    /** Writes text, changing tables where needed; never a control character, so never a line end either. */
    public EscPosEncoder text(String text) {
        String printable = printable(text);
        for (int i = 0; i < printable.length(); i++) {
            char character = printable.charAt(i);
            if (page == null || !page.holds(character)) {
                select(firstHolding(character));
            }
            out.write(page.encode(character));
        }
        return this;
    }

    /** Ends the line. */
    public EscPosEncoder newLine() {
        out.write('\n');
        return this;
    }

    /** Feeds that many lines, 1 to 255. */
    public EscPosEncoder feed(int lines) {
        return bytes(ESC, 'd', within(lines, 1, 255));
    }

    /** Aligns what follows, from the next line on. */
    public EscPosEncoder align(Align align) {
        return bytes(ESC, 'a', align.code());
    }

    /** Bold on or off. */
    public EscPosEncoder bold(boolean on) {
        return bytes(ESC, 'E', on ? 1 : 0);
    }

    /** Character size, each direction 1 to 8 times. */
    public EscPosEncoder size(int width, int height) {
        return bytes(GS, '!', (within(width, 1, 8) - 1) << 4 | (within(height, 1, 8) - 1));
    }

    /** An EAN-13 barcode with its digits below; 12 digits get their check digit. */
    public EscPosEncoder ean13(String digits) {
        byte[] data = Ean13.complete(digits).getBytes(StandardCharsets.US_ASCII);
        return barcode(67, data, Ean13.MODULES);
    }

    /** A Code 128 barcode with its text below; refused when the paper is too narrow for it. */
    public EscPosEncoder code128(String text) {
        byte[] data = Code128.printerData(text);
        return barcode(73, data, Code128.modules(data).length);
    }

    /** A picture of dots, one byte per eight dots, row by row, at most the width of the paper. */
    public EscPosEncoder raster(int bytesPerRow, byte[] dots) {
        int rows = bytesPerRow == 0 ? 0 : dots.length / bytesPerRow;
        if (rows == 0 || rows > 0xFFFF || rows * bytesPerRow != dots.length || bytesPerRow * 8 > profile.dots()) {
            throw new IllegalArgumentException("the picture does not fit the paper");
        }
        bytes(GS, 'v', '0', 0, bytesPerRow, 0, rows & 0xFF, rows >> 8);
        out.writeBytes(dots);
        return this;
    }

    /** Feeds past the knife and cuts, leaving a corner; a printer without a cutter only feeds. */
    public EscPosEncoder cut() {
        return profile.cutter() ? bytes(GS, 'V', 66, 0) : feed(4);
    }

    /** Opens the cash drawer on pin 2: 100 ms on, 500 ms off. */
    public EscPosEncoder pulseDrawer() {
        return bytes(ESC, 'p', 0, 50, 250);
    }

    /** Asks for the paper status in the order of printing: the answer says that all before it was worked through. */
    public EscPosEncoder statusRequest() {
        return bytes(GS, 'r', 1);
    }

    /** What was written so far. */
    public byte[] toBytes() {
        return out.toByteArray();
    }

    private EscPosEncoder barcode(int kind, byte[] data, int modules) {
        bytes(GS, 'h', 80);
        bytes(GS, 'w', moduleDots(modules));
        bytes(GS, 'H', 2);
        bytes(GS, 'f', 0);
        bytes(GS, 'k', kind, data.length);
        out.writeBytes(data);
        return this;
    }

    private int moduleDots(int modules) {
        for (int dots : MODULE_DOTS) {
            if ((modules + QUIET_MODULES) * dots <= profile.dots()) {
                return dots;
            }
        }
        throw new IllegalArgumentException("the barcode is too wide for the paper");
    }

    private CodePage firstHolding(char character) {
        List<CodePage> pages = profile.codePages();
        return pages.stream().filter(one -> one.holds(character)).findFirst().orElse(pages.get(0));
    }

    private void select(CodePage wanted) {
        bytes(ESC, 't', wanted.number());
        page = wanted;
    }

    private static int within(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not within " + least + " and " + most);
        }
        return value;
    }

    private EscPosEncoder bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }
}
