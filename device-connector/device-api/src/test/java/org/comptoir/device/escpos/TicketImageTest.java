package org.comptoir.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.oned.MultiFormatOneDReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TicketImageTest {

    @BeforeAll
    static void likeAServer() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void bothBarcodesOfATicketAreReadBackByAnIndependentReader() throws Exception {
        for (PrinterProfile profile : new PrinterProfile[] {PrinterProfile.WIDE_48, PrinterProfile.EPSON_42}) {
            byte[] job = SampleTicket.bytes(profile);

            byte[] png = TicketImage.png(job, profile);

            Files.write(Path.of("target", "ticket-" + profile.columns() + ".png"), png);
            assertThat(read(png))
                    .containsEntry(BarcodeFormat.EAN_13, SampleTicket.EAN)
                    .containsEntry(BarcodeFormat.CODE_128, SampleTicket.NUMBER);
        }
    }

    @Test
    void everyBarcodeOfASeededSeriesIsReadBack() throws Exception {
        Random random = new Random(128);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(18);
            for (int c = 0; c < length; c++) {
                text.append(
                        random.nextBoolean() ? (char) ('0' + random.nextInt(10)) : (char) (' ' + random.nextInt(95)));
            }
            String ean = Ean13.complete(Long.toString(random.nextLong(100_000_000_000L, 1_000_000_000_000L)));

            byte[] png = TicketImage.png(EscPosDocument.on(PrinterProfile.WIDE_48)
                    .ean13(ean)
                    .line()
                    .code128(text.toString())
                    .toBytes());

            assertThat(read(png))
                    .as("seed 128, round %d, %s", i, text)
                    .containsEntry(BarcodeFormat.EAN_13, ean)
                    .containsEntry(BarcodeFormat.CODE_128, text.toString());
        }
    }

    @Test
    void aBlackFieldAsWideAsThePaperLosesNoDot() {
        byte[] dots = new byte[72 * 10];
        Arrays.fill(dots, (byte) 0xFF);

        BufferedImage image = TicketImage.render(new EscPosEncoder(PrinterProfile.WIDE_48)
                .init()
                .raster(72, dots)
                .toBytes());

        assertThat(darkPixels(image)).isEqualTo(576 * 10);
    }

    @Test
    void everyPrintableCharacterExceptBlanksLeavesInk() {
        for (CodePage page : CodePage.values()) {
            for (int code = 33; code < 256; code++) {
                char character = page.decode((byte) code);
                int ink = 0;
                for (int dot = 0; dot < 288; dot++) {
                    ink += Glyphs.of(false, false).ink(character, dot % 12, dot / 12, 12, 24);
                }
                assertThat(ink > 0).as("%s %x %s", page, code, character).isEqualTo(character != '\u00A0');
            }
        }
    }

    @Test
    void anEmptyJobAndRandomBytesStillGiveAPicture() {
        Random random = new Random(9100);
        assertThat(TicketImage.render(new byte[0]).getHeight()).isPositive();
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);

            assertThat(TicketImage.render(noise).getWidth()).isEqualTo(648);
        }
    }

    private static int darkPixels(BufferedImage image) {
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += image.getRGB(x, y) >>> 24 == 0xFF && (image.getRGB(x, y) & 0xFF) < 0x40 ? 1 : 0;
            }
        }
        return dark;
    }

    private static Map<BarcodeFormat, String> read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] >>> 24 == 0 ? 0xFFFFFF : pixels[i];
        }
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        Map<BarcodeFormat, String> found = new HashMap<>();
        GenericMultipleBarcodeReader reader = new GenericMultipleBarcodeReader(new MultiFormatOneDReader(Map.of()));
        for (Result result : reader.decodeMultiple(bitmap)) {
            found.put(result.getBarcodeFormat(), result.getText());
        }
        return found;
    }
}
