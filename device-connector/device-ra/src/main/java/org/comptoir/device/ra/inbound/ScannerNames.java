package org.comptoir.device.ra.inbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How scanners are named: by the address they come from, or by the first line they send. */
final class ScannerNames {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final Pattern ENTRY =
            Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)\\s*=\\s*(" + NAME + ")");
    private static final Pattern SEPARATOR = Pattern.compile("[;,]");
    private static final Pattern FIRST_LINE = Pattern.compile("ID (" + NAME + ")");

    private ScannerNames() {}

    /** Reads {@code address=name} entries between semicolons or commas; addresses are literal, never looked up. */
    static Map<String, String> parse(String text) {
        Map<String, String> names = new HashMap<>();
        for (String entry : SEPARATOR.splitAsStream(text).toList()) {
            Matcher matcher = ENTRY.matcher(entry.trim());
            if (matcher.matches()) {
                names.put(canonical(matcher.group(1)), matcher.group(2));
            } else if (!entry.isBlank()) {
                throw new IllegalArgumentException("not IP-address=name: " + entry.trim());
            }
        }
        return Map.copyOf(names);
    }

    /** The name in a first line {@code ID name}. */
    static Optional<String> announced(String line) {
        Matcher matcher = FIRST_LINE.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String canonical(String literal) {
        try {
            return InetAddress.getByName(literal).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException("not an IP address: " + literal, notAnAddress);
        }
    }
}
