package org.comptoir.device.ra.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScanFramerTest {
    private final ScanFramer framer = new ScanFramer(20, 2_000);

    @Test
    void carriageReturnLineFeedAndTabEachEndACode() {
        assertThat(feed("3760001234565\r\nA-1\tB#2\n\r\n  \nC3\r", 0))
                .containsExactly("3760001234565", "A-1", "B#2", "C3");
        assertThat(framer.takeDropped()).isZero();
    }

    @Test
    void aCodeArrivesWholeHoweverItIsCut() {
        List<String> codes = new ArrayList<>();
        for (char one : "376000\t1234\r\n".toCharArray()) {
            codes.addAll(feed(String.valueOf(one), 10));
        }

        assertThat(codes).containsExactly("376000", "1234");
    }

    @Test
    void aCodeThatWouldTypeControlKeysIsDroppedWhole() {
        assertThat(feed("12\u001B34\n56\u0000\n7\u007F8\n\u0010\u0004\u0001\n90\u00E9\n1234\n", 0))
                .containsExactly("1234");
        assertThat(framer.takeDropped()).isEqualTo(5);
        assertThat(framer.takeDropped()).isZero();
    }

    @Test
    void aCodeLongerThanAllowedIsDroppedWholeAndKeepsNoMemory() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(feed("9".repeat(1_000), i)).isEmpty();
        }

        assertThat(feed("\n1\n", 1_000)).containsExactly("1");
        assertThat(framer.takeDropped()).isEqualTo(1);
        assertThat(feed("9".repeat(20) + "\n" + "9".repeat(21) + "\n", 1_001)).containsExactly("9".repeat(20));
    }

    @Test
    void theLateTailOfAHalfCodeIsNotTakenForACode() {
        assertThat(feed("37600012", 0)).isEmpty();

        assertThat(feed("34565\n", 2_001)).isEmpty();
        assertThat(feed("3760001234565\n", 2_100)).containsExactly("3760001234565");
        assertThat(framer.takeDropped()).isEqualTo(1);
    }

    @Test
    void aSlowCodeIsTakenAsLongAsItsPausesAreShort() {
        assertThat(feed("123", 0)).isEmpty();
        assertThat(feed("456", 1_900)).isEmpty();
        assertThat(feed("\n", 3_800)).containsExactly("123456");
    }

    @Test
    void aMillionSeededCodesOfAllBytesYieldOnlyPrintableOnes() {
        Random random = new Random(128);
        for (int i = 0; i < 1_000_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(30)];
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = (byte) (random.nextInt(8) == 0 ? random.nextInt(256) : ' ' + random.nextInt(95));
            }

            for (String code : framer.feed(bytes, bytes.length, i)) {
                if (!code.matches("[!-~]([ -~]{0,18}[!-~])?")) {
                    throw new AssertionError("seed 128, round " + i + ": " + code);
                }
            }
        }
    }

    private List<String> feed(String text, long now) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return framer.feed(bytes, bytes.length, now);
    }
}
