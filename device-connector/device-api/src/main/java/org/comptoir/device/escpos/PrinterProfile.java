package org.comptoir.device.escpos;

import java.util.List;
import java.util.Locale;

/**
 * What a family of printers can do.
 *
 * @param columns characters of font A in a line
 * @param dots printable dots in a line
 * @param codePages the tables it has, best first; never empty
 * @param cutter whether it cuts; one without is fed past the tear bar instead
 */
public record PrinterProfile(int columns, int dots, List<CodePage> codePages, boolean cutter) {
    /** 80 mm paper, 48 columns: most printers sold today, and the virtual one. */
    public static final PrinterProfile WIDE_48 =
            new PrinterProfile(48, 576, List.of(CodePage.WPC1252, CodePage.PC858, CodePage.PC437), true);
    /** 80 mm paper, 42 columns: Epson TM-T88 and its kin. */
    public static final PrinterProfile EPSON_42 =
            new PrinterProfile(42, 512, List.of(CodePage.WPC1252, CodePage.PC858, CodePage.PC437), true);
    /** 58 mm paper, 32 columns, no cutter, only the two DOS tables. */
    public static final PrinterProfile NARROW_32 =
            new PrinterProfile(32, 384, List.of(CodePage.PC858, CodePage.PC437), false);

    /** Copies the list; refuses sizes no receipt printer has. */
    public PrinterProfile {
        codePages = List.copyOf(codePages);
        if (columns < 16 || columns > 96 || dots < 128 || dots > 1024 || codePages.isEmpty()) {
            throw new IllegalArgumentException("no such printer: " + columns + " columns, " + dots + " dots");
        }
    }

    /** The profile of that name, as settings write it: {@code WIDE_48}, {@code EPSON_42}, {@code NARROW_32}. */
    public static PrinterProfile named(String name) {
        return switch (name.trim().toUpperCase(Locale.ROOT)) {
            case "WIDE_48" -> WIDE_48;
            case "EPSON_42" -> EPSON_42;
            case "NARROW_32" -> NARROW_32;
            default -> throw new IllegalArgumentException("no printer profile is called " + name);
        };
    }
}
