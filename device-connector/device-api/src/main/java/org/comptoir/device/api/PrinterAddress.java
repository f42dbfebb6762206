package org.comptoir.device.api;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a printer is: {@code virtual:TILLCODE}, a printer inside the product, or {@code tcp://host:9100}.
 *
 * @param kind virtual or network
 * @param name the name of the virtual printer, or the host name or IP address
 * @param port the TCP port of a network printer, 1 to 65535; 0 for a virtual one, whose port is found when connecting
 */
public record PrinterAddress(Kind kind, String name, int port) {
    /** The port that network printers listen on unless told otherwise. */
    public static final int RAW_PORT = 9100;

    private static final Pattern VIRTUAL = Pattern.compile("virtual:([A-Za-z0-9][A-Za-z0-9._-]{0,39})");
    private static final Pattern TCP =
            Pattern.compile("tcp://([A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?");

    /** The two kinds of printers. */
    public enum Kind {
        /** A printer inside the product. */
        VIRTUAL,
        /** A printer on the network. */
        TCP
    }

    /** Refuses, with an {@link IllegalArgumentException}, what its text form could not express. */
    public PrinterAddress {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        boolean fits = kind == Kind.VIRTUAL
                ? port == 0 && VIRTUAL.matcher("virtual:" + name).matches()
                : port >= 1 && port <= 65_535 && TCP.matcher("tcp://" + name).matches();
        if (!fits) {
            throw new IllegalArgumentException("not a printer address: " + kind + " " + name + " " + port);
        }
    }

    /** The virtual printer of that name: letters, digits, dot, dash, underscore, at most 40. */
    public static PrinterAddress virtual(String name) {
        return new PrinterAddress(Kind.VIRTUAL, name, 0);
    }

    /** The printer listening on that host and port. */
    public static PrinterAddress tcp(String host, int port) {
        return new PrinterAddress(Kind.TCP, host, port);
    }

    /** Reads the text form; a port left out is {@link #RAW_PORT}; anything else is an IllegalArgumentException. */
    public static PrinterAddress parse(String text) {
        String trimmed = text == null ? "" : text.trim();
        Matcher virtual = VIRTUAL.matcher(trimmed);
        if (virtual.matches()) {
            return virtual(virtual.group(1));
        }
        Matcher tcp = TCP.matcher(trimmed);
        if (tcp.matches()) {
            return tcp(tcp.group(1), tcp.group(2) == null ? RAW_PORT : Integer.parseInt(tcp.group(2)));
        }
        throw new IllegalArgumentException("not a printer address (virtual:NAME or tcp://host:port): " + trimmed);
    }

    /** True for a printer inside the product. */
    public boolean isVirtual() {
        return kind == Kind.VIRTUAL;
    }

    /** The text form, which {@link #parse(String)} reads back. */
    @Override
    public String toString() {
        return isVirtual() ? "virtual:" + name : "tcp://" + name + ":" + port;
    }
}
