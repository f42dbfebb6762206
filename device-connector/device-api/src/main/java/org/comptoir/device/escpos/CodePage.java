package org.comptoir.device.escpos;

/**
 * A character table of the printer and the number {@code ESC t} selects it by. The lower half is printable ASCII; no
 * table holds a control character, so encoding through it cannot command the printer (T9).
 */
public enum CodePage {
    /** Windows Western: Latin-1 and the euro. */
    WPC1252(
            16,
            "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž�"
                    + "�‘’“”•–—˜™š›œ�žŸ"
                    + "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
                    + "°±²³´µ¶·¸¹º»¼½¾¿"
                    + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
                    + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
                    + "àáâãäåæçèéêëìíîï"
                    + "ðñòóôõö÷øùúûüýþÿ"),
    /** DOS Latin-1 with the euro. */
    PC858(
            19,
            "ÇüéâäàåçêëèïîìÄÅ"
                    + "ÉæÆôöòûùÿÖÜø£Ø×ƒ"
                    + "áíóúñÑªº¿®¬½¼¡«»"
                    + "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
                    + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
                    + "ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀"
                    + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´"
                    + "\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0"),
    /** The oldest table, in every printer; neither euro nor all of Latin-1. */
    PC437(
            0,
            "ÇüéâäàåçêëèïîìÄÅ"
                    + "ÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
                    + "áíóúñÑªº¿⌐¬½¼¡«»"
                    + "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
                    + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧"
                    + "╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                    + "αßΓπΣσµτΦΘΩδ∞φε∩"
                    + "≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0");

    private static final int UPPER_HALF = 0x80;
    private static final char UNDEFINED = '\uFFFD';

    private final int number;
    private final String upper;

    CodePage(int number, String upper) {
        this.number = number;
        this.upper = upper;
    }

    /** The number of the table in {@code ESC t n}. */
    public int number() {
        return number;
    }

    /** Whether the table holds that character. */
    public boolean holds(char character) {
        return isAscii(character) || character != UNDEFINED && upper.indexOf(character) >= 0;
    }

    /** The byte of a character the table holds: 0x20 to 0x7E or 0x80 to 0xFF. */
    public byte encode(char character) {
        if (!holds(character)) {
            throw new IllegalArgumentException(name() + " holds no " + Integer.toHexString(character));
        }
        return (byte) (isAscii(character) ? character : UPPER_HALF + upper.indexOf(character));
    }

    /** The character of a byte; U+FFFD where the table has none. */
    public char decode(byte value) {
        int code = value & 0xFF;
        if (code >= UPPER_HALF) {
            return upper.charAt(code - UPPER_HALF);
        }
        return isAscii((char) code) ? (char) code : UNDEFINED;
    }

    /** The table of that number; {@link #PC437}, which printers fall back to, for a number not known here. */
    public static CodePage ofNumber(int number) {
        for (CodePage page : values()) {
            if (page.number == number) {
                return page;
            }
        }
        return PC437;
    }

    private static boolean isAscii(char character) {
        return character >= ' ' && character <= '~';
    }
}
