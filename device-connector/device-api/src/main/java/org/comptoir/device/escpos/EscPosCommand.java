package org.comptoir.device.escpos;

import java.nio.ByteBuffer;

/** What a printer is told, one command each, as {@link EscPosDecoder} reads it out of bytes. */
public sealed interface EscPosCommand {

    /** Everything back to the state after power-on. */
    record Initialize() implements EscPosCommand {}

    /** The table that the following text is read with. */
    record SelectCodePage(CodePage page) implements EscPosCommand {}

    /** Alignment of the lines that follow. */
    record Justify(Align align) implements EscPosCommand {}

    /** Bold on or off. */
    record Emphasize(boolean on) implements EscPosCommand {}

    /** Character size as multiples. */
    record Size(int width, int height) implements EscPosCommand {}

    /** Characters of the present line. */
    record Text(String text) implements EscPosCommand {}

    /** The end of the present line, and that many lines fed: 1 for a plain line end. */
    record LineFeed(int lines) implements EscPosCommand {}

    /** Height of the barcodes that follow, in dots. */
    record BarcodeHeight(int dots) implements EscPosCommand {}

    /** Width of a module of the barcodes that follow, in dots. */
    record BarcodeModule(int dots) implements EscPosCommand {}

    /** Whether the text of a barcode stands below it. */
    record BarcodeText(boolean below) implements EscPosCommand {}

    /** A barcode and the text it holds. */
    record Barcode(Symbology symbology, String text) implements EscPosCommand {}

    /** A picture, one bit per dot, rows of whole bytes, to be read by absolute index. */
    record Raster(int bytesPerRow, ByteBuffer dots) implements EscPosCommand {}

    /** The end of a ticket. */
    record Cut() implements EscPosCommand {}

    /** The pulse that opens the drawer. */
    record DrawerPulse() implements EscPosCommand {}

    /** A question to be answered at once, 1 printer, 2 off line, 3 error, 4 paper. */
    record RealTimeStatus(int which) implements EscPosCommand {}

    /** A question to be answered when all before it was worked through, 1 paper, 2 drawer. */
    record StatusRequest(int which) implements EscPosCommand {}

    /** A command that changes nothing we show. */
    record Other(int lead, int code) implements EscPosCommand {}

    /** The kinds of barcodes. */
    enum Symbology {
        /** Thirteen digits. */
        EAN13,
        /** Printable ASCII. */
        CODE128
    }
}
