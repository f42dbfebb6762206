package org.comptoir.device.escpos;

/** How long commands are: the one thing needed to step over those one does not understand. */
final class EscPosLengths {
    static final int DLE = 0x10;
    static final int EOT = 0x04;
    static final int DC4 = 0x14;
    static final int ESC = 0x1B;
    static final int FS = 0x1C;
    static final int GS = 0x1D;
    static final int RASTER_HEADER = 8;
    static final int INCOMPLETE = 0;
    /** A longer picture is not read as one, so that no sender can make the decoder keep more. */
    static final int LONGEST = 1 << 20;

    private static final int LONGEST_TABS = 40;
    private static final int LONGEST_NUL_ENDED = 256;

    private EscPosLengths() {}

    /** Bytes of the command at that place, or {@link #INCOMPLETE} when its end is not there yet. */
    static int of(byte[] all, int at) {
        int lead = all[at];
        if (lead != DLE && lead != ESC && lead != GS && lead != FS) {
            return 1;
        }
        if (at + 1 >= all.length) {
            return INCOMPLETE;
        }
        int code = all[at + 1] & 0xFF;
        int length = switch (lead) {
            case DLE -> code == EOT || code == 0x05 ? 3 : code == DC4 ? 5 : 1;
            case ESC -> escape(code, all, at);
            case GS -> group(code, all, at);
            default -> code == 'p' ? 4 : "!-CW".indexOf(code) >= 0 ? 3 : 2;
        };
        return length == INCOMPLETE || at + length > all.length ? INCOMPLETE : length;
    }

    private static int escape(int code, byte[] all, int at) {
        if (code == 'p') {
            return 5;
        }
        if (code == 'D') {
            return nulEnded(all, at + 2, at, LONGEST_TABS);
        }
        if (code == '*') {
            if (at + 5 > all.length) {
                return INCOMPLETE;
            }
            int columns = word(all, at + 3);
            return 5 + columns * (unsigned(all, at + 2) >= 32 ? 3 : 1);
        }
        if ("$\\cB".indexOf(code) >= 0) {
            return 4;
        }
        return "taEG!dJ-M3R {V=%&SUer?".indexOf(code) >= 0 ? 3 : 2;
    }

    private static int group(int code, byte[] all, int at) {
        int first = at + 2 < all.length ? unsigned(all, at + 2) : -1;
        switch (code) {
            case 'V':
                return first < 0 ? INCOMPLETE : first == 65 || first == 66 || first >= 97 ? 4 : 3;
            case 'k':
                return first < 0 ? INCOMPLETE : barcode(first, all, at);
            case '(':
                return at + 5 > all.length ? INCOMPLETE : 5 + word(all, at + 3);
            case 'v':
                return raster(all, at);
            case 'L', 'W', '$', '\\', 'P':
                return 4;
            default:
                return "!hwHfrBaIbT/".indexOf(code) >= 0 ? 3 : 2;
        }
    }

    private static int barcode(int kind, byte[] all, int at) {
        if (kind < 65) {
            return nulEnded(all, at + 3, at, LONGEST_NUL_ENDED);
        }
        return at + 3 < all.length ? 4 + unsigned(all, at + 3) : INCOMPLETE;
    }

    private static int raster(byte[] all, int at) {
        if (at + RASTER_HEADER > all.length) {
            return INCOMPLETE;
        }
        long dots = (long) word(all, at + 4) * word(all, at + 6);
        return dots > LONGEST ? RASTER_HEADER : RASTER_HEADER + (int) dots;
    }

    private static int nulEnded(byte[] all, int from, int at, int most) {
        for (int i = from; i < all.length && i - from < most; i++) {
            if (all[i] == 0) {
                return i + 1 - at;
            }
        }
        return all.length - from >= most ? 2 : INCOMPLETE;
    }

    private static int word(byte[] all, int at) {
        return unsigned(all, at) | unsigned(all, at + 1) << 8;
    }

    private static int unsigned(byte[] all, int at) {
        return all[at] & 0xFF;
    }
}
