package org.comptoir.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A CSV file by RFC 4180, plain or gzipped, as rows of text. */
final class Csv {

    private static final int PUSH_BACK = -2;

    private final Reader in;
    private int ahead = PUSH_BACK;

    private Csv(Reader in) {
        this.in = in;
    }

    /** Hands every row after the header to the consumer. */
    static void read(Path file, Consumer<List<String>> row) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                Reader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            Csv csv = new Csv(reader);
            csv.row();
            List<String> next = csv.row();
            while (next != null) {
                row.accept(next);
                next = csv.row();
            }
        }
    }

    private List<String> row() throws IOException {
        int c = next();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        while (c >= 0 && c != '\n') {
            if (c == '"') {
                quoted(cell);
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '\r') {
                cell.append((char) c);
            }
            c = next();
        }
        cells.add(cell.toString());
        return cells;
    }

    private void quoted(StringBuilder cell) throws IOException {
        int c = next();
        while (c >= 0) {
            if (c == '"') {
                int after = next();
                if (after != '"') {
                    ahead = after;
                    return;
                }
            }
            cell.append((char) c);
            c = next();
        }
    }

    private int next() throws IOException {
        if (ahead != PUSH_BACK) {
            int c = ahead;
            ahead = PUSH_BACK;
            return c;
        }
        return in.read();
    }
}
