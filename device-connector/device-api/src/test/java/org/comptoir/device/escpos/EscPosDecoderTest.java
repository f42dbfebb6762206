package org.comptoir.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EscPosDecoderTest {

    /** The head of a ticket as another vendor's driver writes it to a TM-T88V. */
    private static final String RECORDED = "1B40 1B7413 1B6101 1D2111 436F6D70746F69720A 1D2100 1B4501 54827C0A 1B4500"
            + "1D6850 1D7702 1D4802 1D6B02 33373630303031323334353635 00 1B6403 1D564100 1B700019FA";

    @Test
    void recordedBytesBecomeTheCommandsTheyAre() {
        List<EscPosCommand> commands = EscPosDecoder.decode(hex(RECORDED));

        assertThat(commands)
                .containsExactly(
                        new EscPosCommand.Initialize(),
                        new EscPosCommand.SelectCodePage(CodePage.PC858),
                        new EscPosCommand.Justify(Align.CENTER),
                        new EscPosCommand.Size(2, 2),
                        new EscPosCommand.Text("Comptoir"),
                        new EscPosCommand.LineFeed(1),
                        new EscPosCommand.Size(1, 1),
                        new EscPosCommand.Emphasize(true),
                        new EscPosCommand.Text("Té|"),
                        new EscPosCommand.LineFeed(1),
                        new EscPosCommand.Emphasize(false),
                        new EscPosCommand.BarcodeHeight(80),
                        new EscPosCommand.BarcodeModule(2),
                        new EscPosCommand.BarcodeText(true),
                        new EscPosCommand.Barcode(EscPosCommand.Symbology.EAN13, "3760001234565"),
                        new EscPosCommand.LineFeed(3),
                        new EscPosCommand.Cut(),
                        new EscPosCommand.DrawerPulse());
    }

    @Test
    void whatTheEncoderWritesIsReadBack() {
        byte[] bytes = new EscPosEncoder(PrinterProfile.WIDE_48)
                .init()
                .align(Align.RIGHT)
                .bold(true)
                .size(2, 3)
                .text("abc")
                .newLine()
                .code128("A-123456{b}")
                .pulseDrawer()
                .statusRequest()
                .cut()
                .toBytes();

        assertThat(EscPosDecoder.decode(bytes))
                .contains(
                        new EscPosCommand.Justify(Align.RIGHT),
                        new EscPosCommand.Emphasize(true),
                        new EscPosCommand.Size(2, 3),
                        new EscPosCommand.Text("abc"),
                        new EscPosCommand.Barcode(EscPosCommand.Symbology.CODE128, "A-123456{b}"),
                        new EscPosCommand.DrawerPulse(),
                        new EscPosCommand.StatusRequest(1),
                        new EscPosCommand.Cut());
    }

    @Test
    void aTicketCutIntoSingleBytesShowsTheSameTicket() {
        byte[] job = SampleTicket.bytes(PrinterProfile.WIDE_48);
        EscPosDecoder decoder = new EscPosDecoder();
        List<EscPosCommand> commands = new ArrayList<>();

        for (byte one : job) {
            commands.addAll(decoder.feed(new byte[] {one}, 1));
        }

        assertThat(decoder.inTheMiddle()).isFalse();
        assertThat(signature(commands)).isEqualTo(signature(EscPosDecoder.decode(job)));
    }

    @Test
    void noStreamOfRandomBytesBreaksTheDecoderOrMakesItKeepMore() {
        Random random = new Random(1_000);
        byte[] leads = {0x10, 0x1B, 0x1C, 0x1D};
        EscPosDecoder decoder = new EscPosDecoder();
        for (int i = 0; i < 100_000; i++) {
            byte[] piece = new byte[1 + random.nextInt(40)];
            random.nextBytes(piece);
            piece[0] = leads[random.nextInt(leads.length)];

            decoder.feed(piece, piece.length);

            if (i % 1_000 == 0) {
                decoder = new EscPosDecoder();
            }
        }
        assertThat(EscPosDecoder.decode(hex("1D763000 FFFFFFFF 41")))
                .containsExactly(new EscPosCommand.Other(0x1D, 'v'), new EscPosCommand.Text("A"));
    }

    @Test
    void textStandsAsOnThePaper() {
        byte[] job = EscPosDocument.on(PrinterProfile.WIDE_48)
                .align(Align.CENTER)
                .line("Comptoir")
                .align(Align.LEFT)
                .columns("Thé", "12,50")
                .columns("Une désignation beaucoup trop longue pour tenir sur une ligne", "1,00")
                .feed(1)
                .align(Align.CENTER)
                .ean13("376000123456")
                .cut()
                .toBytes();

        assertThat(TicketText.lines(job))
                .containsExactly(
                        " ".repeat(20) + "Comptoir",
                        "Thé" + " ".repeat(40) + "12,50",
                        "Une désignation beaucoup trop longue pour",
                        "tenir sur une ligne" + " ".repeat(25) + "1,00",
                        "",
                        " ".repeat(17) + "3760001234565");
    }

    @Test
    void barcodesThatWouldNotScanAreRefused() {
        EscPosDocument document = EscPosDocument.on(PrinterProfile.NARROW_32);

        assertThatIllegalArgumentException().isThrownBy(() -> document.ean13("3760001234560"));
        assertThatIllegalArgumentException().isThrownBy(() -> document.ean13("12345"));
        assertThatIllegalArgumentException().isThrownBy(() -> document.code128("A\u001Bp"));
        assertThatIllegalArgumentException().isThrownBy(() -> document.code128("A TEXT TOO WIDE FOR THIS PAPER"));
    }

    private static String signature(List<EscPosCommand> commands) {
        StringBuilder signature = new StringBuilder();
        for (EscPosCommand command : commands) {
            if (command instanceof EscPosCommand.Text text) {
                signature.append(text.text());
            } else if (command instanceof EscPosCommand.Raster raster) {
                signature.append('<').append(raster.dots().limit()).append('>');
            } else {
                signature.append('<').append(command).append('>');
            }
        }
        return signature.toString();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
