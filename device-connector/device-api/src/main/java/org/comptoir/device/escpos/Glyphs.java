package org.comptoir.device.escpos;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The shapes of all characters the tables hold, in pictures that come with the product (drawn from DejaVu Sans Mono,
 * see {@code NOTICE-dejavu.txt} beside them): a container without fonts renders like any other machine.
 */
final class Glyphs {
    /** Cells side by side in the pictures. */
    static final int PER_ROW = 32;
    /** Width of a cell at normal size, in dots; the large pictures have twice that. */
    static final int CELL_WIDTH = 12;
    /** Height of a cell at normal size, in dots. */
    static final int CELL_HEIGHT = 24;

    private static final char UNKNOWN = '\uFFFD';
    private static final Map<Character, Integer> PLACES = GlyphPlaces.all();
    private static final Glyphs REGULAR = new Glyphs("regular", 1);
    private static final Glyphs REGULAR_LARGE = new Glyphs("regular", 2);
    private static final Glyphs BOLD = new Glyphs("bold", 1);
    private static final Glyphs BOLD_LARGE = new Glyphs("bold", 2);

    private final int width;
    private final int height;
    private final int stride;
    private final byte[] shapes;

    private Glyphs(String weight, int scale) {
        width = CELL_WIDTH * scale;
        height = CELL_HEIGHT * scale;
        Raster picture =
                read("glyphs-" + weight + "-" + width + "x" + height + ".png").getData();
        stride = picture.getWidth();
        shapes = new byte[stride * picture.getHeight()];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = (byte) picture.getSample(i % stride, i / stride, 0);
        }
    }

    /** The set that suits characters of that look best. */
    static Glyphs of(boolean bold, boolean large) {
        if (bold) {
            return large ? BOLD_LARGE : BOLD;
        }
        return large ? REGULAR_LARGE : REGULAR;
    }

    /** How much ink, 0 to 255, the character has at that place of a cell drawn with so many dots. */
    int ink(char character, int x, int y, int cellWidth, int cellHeight) {
        int place = PLACES.getOrDefault(character, PLACES.get(UNKNOWN));
        int cell = place / PER_ROW * height * stride + place % PER_ROW * width;
        if (cellWidth == width && cellHeight == height) {
            return shapes[cell + y * stride + x] & 0xFF;
        }
        int sum = 0;
        for (int sub = 0; sub < 4; sub++) {
            int fromLeft = (4 * x + 1 + 2 * (sub & 1)) * width / (4 * cellWidth);
            int fromTop = (4 * y + 1 + 2 * (sub >> 1)) * height / (4 * cellHeight);
            sum += shapes[cell + fromTop * stride + fromLeft] & 0xFF;
        }
        return sum / 4;
    }

    private static BufferedImage read(String name) {
        try (InputStream file = Glyphs.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the archive");
            }
            return ImageIO.read(new MemoryCacheImageInputStream(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
