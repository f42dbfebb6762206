package org.comptoir.device.escpos;

import java.util.Map;
import java.util.TreeMap;

/** Where each character stands in the glyph pictures: all that the tables hold, in the order of Unicode. */
final class GlyphPlaces {
    private GlyphPlaces() {}

    static Map<Character, Integer> all() {
        Map<Character, Integer> places = new TreeMap<>();
        for (CodePage page : CodePage.values()) {
            for (int code = 0; code < 256; code++) {
                places.put(page.decode((byte) code), 0);
            }
        }
        int place = 0;
        for (Map.Entry<Character, Integer> entry : places.entrySet()) {
            entry.setValue(place++);
        }
        return places;
    }
}
