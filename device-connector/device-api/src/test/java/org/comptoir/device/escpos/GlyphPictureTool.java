package org.comptoir.device.escpos;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws the glyph pictures again, by hand, when a table gains a character: arguments are the folder of the DejaVu fonts
 * and the folder to write to. Not part of any build.
 */
final class GlyphPictureTool {
    private GlyphPictureTool() {}

    public static void main(String[] folders) throws Exception {
        for (String weight : new String[] {"regular", "bold"}) {
            String file = weight.equals("bold") ? "DejaVuSansMono-Bold.ttf" : "DejaVuSansMono.ttf";
            Font font = Font.createFont(Font.TRUETYPE_FONT, new File(folders[0], file));
            for (int scale = 1; scale <= 2; scale++) {
                int width = Glyphs.CELL_WIDTH * scale;
                int height = Glyphs.CELL_HEIGHT * scale;
                File picture = new File(folders[1], "glyphs-" + weight + "-" + width + "x" + height + ".png");
                ImageIO.write(draw(font.deriveFont(width / 0.60205f), width, height), "png", picture);
            }
        }
    }

    private static BufferedImage draw(Font font, int width, int height) {
        Map<Character, Integer> places = GlyphPlaces.all();
        int rows = (places.size() + Glyphs.PER_ROW - 1) / Glyphs.PER_ROW;
        BufferedImage picture = new BufferedImage(Glyphs.PER_ROW * width, rows * height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setFont(font);
        pen.setColor(Color.WHITE);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        int baseline = Math.round(height * 0.785f);
        places.forEach((character, place) -> {
            int left = place % Glyphs.PER_ROW * width;
            int top = place / Glyphs.PER_ROW * height;
            pen.setClip(left, top, width, height);
            pen.drawString(character == '\u00AD' ? "-" : character.toString(), left, top + baseline);
        });
        pen.dispose();
        return picture;
    }
}
