package org.comptoir.web.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comptoir.shared.domain.CheckDigit;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/** Bars as an SVG picture: EAN-13 where the check digit is right, Code 128 for all else. */
final class BarcodeSvg {

    private static final int HEIGHT = 50;
    private static final int QUIET = 11;
    private static final int WITHOUT_CHECK_DIGIT = 12;

    private BarcodeSvg() {}

    /** A picture without size of its own; name is what a screen reader says. */
    static String of(String code, String name) {
        boolean ean = CheckDigit.isEan13(code);
        Symbol symbol = ean ? new Ean(Ean.Mode.EAN13) : new Code128();
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setBarHeight(HEIGHT);
        symbol.setContent(ean ? code.substring(0, WITHOUT_CHECK_DIGIT) : code);
        List<String> bars = new ArrayList<>();
        for (Rectangle bar : symbol.getRectangles()) {
            bars.add(String.format(
                    Locale.ROOT,
                    "M%d 0h%dv%dh-%dz",
                    QUIET + Math.round(bar.x),
                    Math.round(bar.width),
                    HEIGHT,
                    Math.round(bar.width)));
        }
        return "<svg class=\"bars\" role=\"img\" viewBox=\"0 0 " + (symbol.getWidth() + 2 * QUIET) + " " + HEIGHT
                + "\" preserveAspectRatio=\"none\" shape-rendering=\"crispEdges\"><title>" + escaped(name)
                + "</title><path d=\"" + String.join("", bars) + "\"/></svg>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
