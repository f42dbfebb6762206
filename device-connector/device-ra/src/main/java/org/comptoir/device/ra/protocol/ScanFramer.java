package org.comptoir.device.ra.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what one scanner sends into codes. A code is 1 to {@code maxLength} printable ASCII characters ended by CR, LF
 * or TAB. Dropped whole, and counted, are codes with any other byte (a code that types control keys, T10), codes that
 * are too long, and halves: when characters wait for their end longer than the time-out, they and all up to the next
 * end are dropped, because a late tail would be a wrong code. Never keeps more than one code.
 */
public final class ScanFramer {
    private final int maxLength;
    private final long halfCodeMillis;
    private final StringBuilder code = new StringBuilder();
    private boolean spoilt;
    private long lastByteAt;
    private long dropped;

    /** A framer with nothing received. */
    public ScanFramer(int maxLength, long halfCodeMillis) {
        this.maxLength = maxLength;
        this.halfCodeMillis = halfCodeMillis;
    }

    /** The codes completed by the first {@code length} of these bytes, received at that millisecond. */
    public List<String> feed(byte[] bytes, int length, long now) {
        expire(now);
        lastByteAt = now;
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            byte value = bytes[i];
            if (value == '\r' || value == '\n' || value == '\t') {
                end(codes);
            } else if (value < ' ' || value > '~' || code.length() >= maxLength) {
                spoilt = true;
                code.setLength(0);
            } else if (!spoilt) {
                code.append((char) value);
            }
        }
        return codes;
    }

    /** Spoils a half code whose rest did not come in time. */
    private void expire(long now) {
        if (code.length() > 0 && now - lastByteAt > halfCodeMillis) {
            spoilt = true;
            code.setLength(0);
        }
    }

    /** Codes dropped since the last call. */
    public long takeDropped() {
        long taken = dropped;
        dropped = 0;
        return taken;
    }

    private void end(List<String> codes) {
        if (spoilt) {
            dropped++;
        } else if (!code.toString().isBlank()) {
            codes.add(code.toString().strip());
        }
        code.setLength(0);
        spoilt = false;
    }
}
