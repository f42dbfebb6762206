package org.comptoir.device.escpos;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads bytes back into commands, as they come: a command cut anywhere waits for its rest, and what waits is never more
 * than {@link EscPosLengths#LONGEST} bytes. Any bytes are readable; what is not known becomes
 * {@link EscPosCommand.Other}.
 */
public final class EscPosDecoder {
    /** A command and the bytes it came in, to be read by absolute index. */
    public record Decoded(EscPosCommand command, ByteBuffer bytes) {}

    private static final int SHORTEST_BARCODE = 4;

    private byte[] pending = new byte[0];
    private CodePage page = CodePage.PC437;

    /** The commands of a whole job. */
    public static List<EscPosCommand> decode(byte[] job) {
        return new EscPosDecoder().feed(job, job.length);
    }

    /** The commands completed by the first {@code length} of these bytes. */
    public List<EscPosCommand> feed(byte[] bytes, int length) {
        return read(bytes, length).stream().map(Decoded::command).toList();
    }

    /** As {@link #feed(byte[], int)}, each command with the bytes it was made of. */
    public List<Decoded> read(byte[] bytes, int length) {
        byte[] all = Arrays.copyOf(pending, pending.length + length);
        System.arraycopy(bytes, 0, all, pending.length, length);
        List<Decoded> commands = new ArrayList<>();
        int at = 0;
        while (at < all.length) {
            int size = isText(all[at]) ? textLength(all, at) : EscPosLengths.of(all, at);
            if (size == EscPosLengths.INCOMPLETE) {
                break;
            }
            EscPosCommand command = isText(all[at]) ? text(all, at, size) : command(all, at, size);
            commands.add(new Decoded(command, readOnly(all, at, size)));
            at += size;
        }
        pending = Arrays.copyOfRange(all, at, all.length);
        return commands;
    }

    /** Whether a command has begun and not ended. */
    public boolean inTheMiddle() {
        return pending.length > 0;
    }

    private static boolean isText(byte value) {
        return value < 0 || value >= ' ' && value != 0x7F;
    }

    private static int textLength(byte[] all, int at) {
        int end = at;
        while (end < all.length && isText(all[end])) {
            end++;
        }
        return end - at;
    }

    private EscPosCommand text(byte[] all, int at, int size) {
        StringBuilder text = new StringBuilder(size);
        for (int i = at; i < at + size; i++) {
            text.append(page.decode(all[i]));
        }
        return new EscPosCommand.Text(text.toString());
    }

    private EscPosCommand command(byte[] all, int at, int size) {
        int lead = all[at] & 0xFF;
        if (lead == '\n') {
            return new EscPosCommand.LineFeed(1);
        }
        int code = size > 1 ? all[at + 1] & 0xFF : 0;
        int first = size > 2 ? all[at + 2] & 0xFF : 0;
        return switch (lead) {
            case EscPosLengths.ESC -> escape(code, first);
            case EscPosLengths.GS -> group(code, first, Arrays.copyOfRange(all, at, at + size));
            case EscPosLengths.DLE -> realTime(code, first);
            default -> new EscPosCommand.Other(lead, code);
        };
    }

    private EscPosCommand escape(int code, int first) {
        switch (code) {
            case '@':
                page = CodePage.PC437;
                return new EscPosCommand.Initialize();
            case 't':
                page = CodePage.ofNumber(first);
                return new EscPosCommand.SelectCodePage(page);
            case 'a':
                return new EscPosCommand.Justify(Align.ofCode(first));
            case 'E', 'G':
                return new EscPosCommand.Emphasize((first & 1) == 1);
            case 'd':
                return new EscPosCommand.LineFeed(first);
            case 'p':
                return new EscPosCommand.DrawerPulse();
            default:
                return new EscPosCommand.Other(EscPosLengths.ESC, code);
        }
    }

    private static EscPosCommand group(int code, int first, byte[] whole) {
        return switch (code) {
            case '!' -> new EscPosCommand.Size((first >> 4 & 7) + 1, (first & 7) + 1);
            case 'V' -> new EscPosCommand.Cut();
            case 'h' -> new EscPosCommand.BarcodeHeight(Math.max(1, first));
            case 'w' -> new EscPosCommand.BarcodeModule(Math.min(6, Math.max(1, first)));
            case 'H' -> new EscPosCommand.BarcodeText((first & 2) == 2);
            case 'r' -> new EscPosCommand.StatusRequest(first % 48);
            case 'k' -> barcode(first, whole);
            case 'v' -> raster(whole);
            default -> new EscPosCommand.Other(EscPosLengths.GS, code);
        };
    }

    private static EscPosCommand realTime(int code, int first) {
        if (code == EscPosLengths.EOT) {
            return new EscPosCommand.RealTimeStatus(first);
        }
        return code == EscPosLengths.DC4 && first == 1
                ? new EscPosCommand.DrawerPulse()
                : new EscPosCommand.Other(EscPosLengths.DLE, code);
    }

    private static EscPosCommand barcode(int kind, byte[] whole) {
        if (whole.length < SHORTEST_BARCODE) {
            return new EscPosCommand.Other(EscPosLengths.GS, 'k');
        }
        boolean counted = kind >= 65;
        byte[] data = Arrays.copyOfRange(whole, counted ? 4 : 3, counted ? whole.length : whole.length - 1);
        try {
            if (kind == 67 || kind == 2) {
                String digits = new String(data, StandardCharsets.US_ASCII);
                return new EscPosCommand.Barcode(EscPosCommand.Symbology.EAN13, Ean13.complete(digits));
            }
            if (kind == 73) {
                String text = Code128.text(data);
                return new EscPosCommand.Barcode(EscPosCommand.Symbology.CODE128, text);
            }
        } catch (IllegalArgumentException unreadable) {
            return new EscPosCommand.Other(EscPosLengths.GS, 'k');
        }
        return new EscPosCommand.Other(EscPosLengths.GS, 'k');
    }

    private static EscPosCommand raster(byte[] whole) {
        int bytesPerRow = whole.length > 5 ? whole[4] & 0xFF | (whole[5] & 0xFF) << 8 : 0;
        if (bytesPerRow == 0 || whole.length == EscPosLengths.RASTER_HEADER) {
            return new EscPosCommand.Other(EscPosLengths.GS, 'v');
        }
        int dots = whole.length - EscPosLengths.RASTER_HEADER;
        return new EscPosCommand.Raster(bytesPerRow, readOnly(whole, EscPosLengths.RASTER_HEADER, dots));
    }

    private static ByteBuffer readOnly(byte[] all, int at, int size) {
        return ByteBuffer.wrap(all, at, size).slice().asReadOnlyBuffer();
    }
}
