package org.comptoir.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** T9: whatever a customer is called, the bytes of printed text command nothing. */
class EscPosTextTest {
    private static final PrinterProfile[] PROFILES = {
        PrinterProfile.WIDE_48, PrinterProfile.NARROW_32, new PrinterProfile(48, 576, List.of(CodePage.PC437), true)
    };

    @Test
    void textOfAMillionSeededStringsNeverEmitsAControlByte() {
        Random random = new Random(20261122);
        for (int i = 0; i < 1_000_000; i++) {
            String text = randomText(random);

            byte[] bytes =
                    new EscPosEncoder(PROFILES[i % PROFILES.length]).text(text).toBytes();

            String fault = firstFault(bytes);
            if (fault != null) {
                throw new AssertionError("seed 20261122, round " + i + ": " + fault + " from " + codes(text));
            }
        }
    }

    @Test
    void everyCharacterOfUnicodePrintsAsSomethingHarmless() {
        for (PrinterProfile profile : PROFILES) {
            for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
                byte[] bytes = new EscPosEncoder(profile)
                        .text(Character.toString(point))
                        .toBytes();

                assertThat(firstFault(bytes)).as("U+%X", point).isNull();
            }
        }
    }

    @Test
    void aNameThatHoldsCommandsIsPrintedAsLetters() {
        String name = "Zo\u001Bp\u0000\u0032\u00FA\u001DV\u0000\u0010\u0004\u0001\r\n\u007F\u009B!";

        byte[] job = EscPosDocument.on(PrinterProfile.WIDE_48).line(name).toBytes();

        List<EscPosCommand> commands = EscPosDecoder.decode(job);
        assertThat(commands)
                .containsExactly(
                        new EscPosCommand.Initialize(),
                        new EscPosCommand.Other(0x1B, 'R'),
                        new EscPosCommand.SelectCodePage(CodePage.WPC1252),
                        new EscPosCommand.Text("Zo p 2ú V        !"),
                        new EscPosCommand.LineFeed(1));
    }

    @Test
    void allOfLatin1AndTheEuroSurviveOnPrintersThatHaveEitherWesternTable() {
        StringBuilder latin = new StringBuilder("€");
        for (char c = ' '; c <= '\u00FF'; c++) {
            latin.append(Character.isISOControl(c) ? "" : c);
        }
        for (PrinterProfile profile : List.of(PrinterProfile.WIDE_48, PrinterProfile.NARROW_32)) {
            byte[] bytes =
                    new EscPosEncoder(profile).init().text(latin.toString()).toBytes();

            StringBuilder read = new StringBuilder();
            for (EscPosCommand command : EscPosDecoder.decode(bytes)) {
                read.append(command instanceof EscPosCommand.Text text ? text.text() : "");
            }
            assertThat(read.toString()).isEqualTo(latin.toString());
        }
    }

    @Test
    void tablesAreChangedWithinALineOnlyWhereNeeded() {
        byte[] bytes =
                new EscPosEncoder(PrinterProfile.WIDE_48).init().text("é═x│y").toBytes();

        assertThat(EscPosDecoder.decode(bytes))
                .containsExactly(
                        new EscPosCommand.Initialize(),
                        new EscPosCommand.Other(0x1B, 'R'),
                        new EscPosCommand.SelectCodePage(CodePage.WPC1252),
                        new EscPosCommand.Text("é"),
                        new EscPosCommand.SelectCodePage(CodePage.PC858),
                        new EscPosCommand.Text("═x│y"));
    }

    @Test
    void whatNoTableHoldsIsTransliterated() {
        EscPosEncoder wide = new EscPosEncoder(PrinterProfile.WIDE_48);
        EscPosEncoder narrow = new EscPosEncoder(PrinterProfile.NARROW_32);

        assertThat(wide.printable("Łódź Dvořák e\u0301 1\u202F234,50 ﬁn ½ 日本 \uD83D\uDE00\u200B"))
                .isEqualTo("Lódz Dvorák é 1 234,50 fin ½ ?? ?");
        assertThat(narrow.printable("Œuvre “d’été” – 5 €")).isEqualTo("OEuvre \"d'été\" - 5 €");
        assertThat(new EscPosEncoder(PROFILES[2]).printable("5 € ÊÃ")).isEqualTo("5 EUR EA");
        assertThat(wide.printable(null)).isEmpty();
    }

    private static String randomText(Random random) {
        int length = random.nextInt(12);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append((char) random.nextInt(0x100));
                case 2 -> text.append((char) random.nextInt(0x10000));
                default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }

    /** Table changes, three bytes written by the encoder itself, are stepped over. */
    private static String firstFault(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0x1B && i + 2 < bytes.length && bytes[i + 1] == 't' && isTable(bytes[i + 2])) {
                i += 2;
            } else if (bytes[i] >= 0 && bytes[i] < 0x20 || bytes[i] == 0x7F) {
                return "byte " + bytes[i] + " at " + i;
            }
        }
        return null;
    }

    private static boolean isTable(byte number) {
        return number == 16 || number == 19 || number == 0;
    }

    private static String codes(String text) {
        StringBuilder codes = new StringBuilder();
        text.chars().forEach(c -> codes.append(String.format("\\u%04X", c)));
        return codes.toString();
    }
}
