package org.comptoir.device.escpos;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Pixels: paper where a slip lies, ink on it, nothing around it. Ink beside the paper is dropped. */
final class PaperSheet {
    private static final int PAPER = 0xFDFCF8;
    private static final int EDGE = 0xE4E1D9;
    private static final int INK = 0x262422;
    private static final int OPAQUE = 0xFF;
    private static final int INK_STEP_MASK = 0xF8;
    private static final int MOST_COLOURS = 256;
    private static final int TOOTH = 12;
    private static final int TOOTH_HEIGHT = 7;

    private final int width;
    private final int height;
    private final int[] pixels;

    PaperSheet(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    /** Lays a slip of that height, its upper and lower edges torn along a saw blade. */
    void slip(int top, int slipHeight) {
        for (int x = 0; x < width; x++) {
            int bite = biteAt(x);
            int colour = x == 0 || x == width - 1 ? EDGE : PAPER;
            for (int y = 0; y < slipHeight; y++) {
                int fromEdge = Math.min(y, slipHeight - 1 - y) * OPAQUE - bite;
                boolean rim = fromEdge < OPAQUE;
                int cover = Math.max(0, Math.min(OPAQUE, fromEdge + OPAQUE));
                pixels[(top + y) * width + x] = cover << 24 | (rim ? EDGE : colour);
            }
        }
    }

    /** Darkens a pixel by that much ink, 0 to 255. */
    void ink(int x, int y, int amount) {
        if (x < 0 || x >= width || y < 0 || y >= height || amount == 0) {
            return;
        }
        int step = amount | ~INK_STEP_MASK & 0xFF;
        int under = pixels[y * width + x];
        pixels[y * width + x] = under & 0xFF000000
                | mixed(under >> 16 & 0xFF, INK >> 16 & 0xFF, step) << 16
                | mixed(under >> 8 & 0xFF, INK >> 8 & 0xFF, step) << 8
                | mixed(under & 0xFF, INK & 0xFF, step);
    }

    /** A bar one pixel wide. */
    void column(int x, int top, int length) {
        for (int y = top; y < top + length; y++) {
            ink(x, y, OPAQUE);
        }
    }

    /** The picture, with a palette: less than half the bytes of one in true colour. */
    BufferedImage image() {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        byte[] indexes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            Integer index = palette.get(pixels[i]);
            if (index == null) {
                index = palette.size();
                palette.put(pixels[i], index);
            }
            indexes[i] = (byte) (int) index;
        }
        return palette.size() > MOST_COLOURS ? trueColour() : indexed(palette.keySet(), indexes);
    }

    private BufferedImage indexed(Set<Integer> palette, byte[] indexes) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        image.getRaster().setDataElements(0, 0, width, height, indexes);
        return image;
    }

    private BufferedImage trueColour() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    /** How deep the tear bites there, in 255ths of a pixel. */
    private static int biteAt(int x) {
        int within = x % TOOTH;
        int distance = Math.abs(2 * within - TOOTH);
        return distance * TOOTH_HEIGHT * OPAQUE / TOOTH;
    }

    private static int mixed(int under, int over, int amount) {
        return under + (over - under) * amount / OPAQUE;
    }
}
