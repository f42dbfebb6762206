package org.comptoir.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.shared.domain.CheckDigit;

/** Five hundred articles of a French clothing and home store: 25 sub-families of 20 articles in 12 families. */
public final class DemoAssortment {

    private static final int EACH = 20;

    /** The prefix that GS1 leaves to stores for their own numbers. */
    private static final String IN_STORE = "200000";

    private static final List<Family> FAMILIES = List.of(
            new Family("MAILLE", "Maille"),
            new Family("CHEMISIERS", "Chemises et blouses"),
            new Family("PANTALONS", "Pantalons et jeans"),
            new Family("ROBES", "Robes et jupes"),
            new Family("MANTEAUX", "Manteaux et vestes"),
            new Family("TEESHIRTS", "T-shirts et débardeurs"),
            new Family("CHAUSSURES", "Chaussures"),
            new Family("ACCESSOIRES", "Accessoires"),
            new Family("LINGE", "Linge de maison"),
            new Family("TABLE", "Art de la table"),
            new Family("DECO", "Décoration"),
            new Family("EPICERIE", "Épicerie fine et salon de thé"));

    private static final List<Kind> KINDS = Stream.of(
                    "MAILLE|PUL|Pulls|2000|39|99|T|Pull col rond;Pull col V;Pull col roulé;Pull marin",
                    "MAILLE|GIL|Gilets|2000|45|119|T|Gilet long;Gilet court;Cardigan;Gilet sans manches",
                    "CHEMISIERS|CHE|Chemises|2000|35|79|T|Chemise droite;Chemise cintrée;Chemise col Mao;Surchemise",
                    "CHEMISIERS|BLO|Blouses|2000|35|75|T|Blouse ample;Blouse à volants;Blouse brodée;Tunique",
                    "PANTALONS|PAN|Pantalons|2000|49|109|T|Pantalon chino;Pantalon large;Pantalon à pinces;Bermuda",
                    "PANTALONS|JEA|Jeans|2000|59|119|T|Jean droit;Jean slim;Jean large;Jean flare",
                    "ROBES|ROB|Robes|2000|59|159|T|Robe longue;Robe courte;Robe chemise;Robe pull",
                    "ROBES|JUP|Jupes|2000|39|89|T|Jupe plissée;Jupe droite;Jupe trapèze;Jupe portefeuille",
                    "MANTEAUX|MAN|Manteaux|2000|119|299|T|Manteau droit;Caban;Trench;Parka",
                    "MANTEAUX|VES|Vestes|2000|79|199|T|Veste tailleur;Veste de travail;Blouson;Veste matelassée",
                    "TEESHIRTS|TSH|T-shirts|2000|15|39|T|T-shirt col rond;T-shirt col V;Marinière;Polo",
                    "TEESHIRTS|DEB|Débardeurs|2000|12|29|T|Débardeur côtelé;Débardeur ample;Caraco;Body",
                    "CHAUSSURES|BAS|Baskets|2000|59|129|C|Basket basse;Basket montante;Tennis;Slip-on",
                    "CHAUSSURES|BOT|Bottines|2000|89|189|C|Bottine plate;Bottine à talon;Derby;Mocassin",
                    "ACCESSOIRES|ECH|Écharpes|2000|19|59|T|Écharpe;Foulard;Bonnet;Snood",
                    "ACCESSOIRES|SAC|Sacs|2000|29|149|C|Sac cabas;Sac bandoulière;Pochette;Ceinture",
                    "LINGE|DRA|Linge de lit|2000|25|99|T|Drap plat;Housse de couette;Taie d’oreiller;Plaid",
                    "LINGE|SER|Linge de bain|2000|9|45|T|Serviette;Drap de bain;Peignoir;Tapis de bain",
                    "TABLE|ASS|Vaisselle|2000|6|35|O|Assiette plate;Assiette creuse;Bol;Plat de service",
                    "TABLE|VER|Verrerie|2000|4|29|O|Verre à eau;Verre à vin;Carafe;Photophore",
                    "DECO|BOU|Bougies|2000|9|49|O|Bougie parfumée;Bougeoir;Diffuseur;Lanterne",
                    "DECO|COU|Coussins|2000|15|65|T|Coussin carré;Coussin long;Pouf;Galette de chaise",
                    "EPICERIE|THE|Thés et confitures|550|5|19|E|Thé noir;Thé vert;Confiture;Miel",
                    "EPICERIE|LIV|Livres|550|8|35|L|Livre de cuisine;Roman;Guide de voyage;Carnet illustré",
                    "EPICERIE|SAL|Salon de thé|1000|3|9|S|Chocolat chaud;Thé servi;Citronnade;Café gourmand")
            .map(Kind::read)
            .toList();

    private static final List<String> COLOURS = List.of(
            "noir",
            "blanc cassé",
            "bleu marine",
            "gris chiné",
            "écru",
            "camel",
            "vert sapin",
            "bordeaux",
            "moutarde",
            "rose poudré",
            "terracotta",
            "bleu ciel");

    private DemoAssortment() {}

    /** A family. */
    public record Family(String code, String name) {}

    /** A sub-family with what its articles are made of. */
    public record Kind(
            String family,
            String code,
            String name,
            int vatRateBp,
            int lowest,
            int highest,
            List<String> qualities,
            List<String> nouns) {

        static Kind read(String line) {
            List<String> parts = List.of(line.split("\\|", -1));
            return new Kind(
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    Integer.parseInt(parts.get(3)),
                    Integer.parseInt(parts.get(4)),
                    Integer.parseInt(parts.get(5)),
                    qualitiesOf(parts.get(6)),
                    List.of(parts.get(7).split(";", -1)));
        }
    }

    /** An article; the price is in cents, VAT included. */
    public record Article(
            String reference,
            String description,
            Kind kind,
            long priceMinor,
            boolean discounted,
            boolean onSale,
            String barcode) {}

    /** The families, in the order of the store. */
    public static List<Family> families() {
        return FAMILIES;
    }

    /** The sub-families. */
    public static List<Kind> kinds() {
        return List.copyOf(KINDS);
    }

    /** All articles. */
    public static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        for (int k = 0; k < KINDS.size(); k++) {
            for (int i = 0; i < EACH; i++) {
                articles.add(article(KINDS.get(k), k, i));
            }
        }
        return articles;
    }

    private static Article article(Kind kind, int kindNo, int i) {
        int number = kindNo * EACH + i + 1;
        String noun = kind.nouns().get(i % kind.nouns().size());
        String quality =
                kind.qualities().get(i / kind.nouns().size() % kind.qualities().size());
        boolean coloured = kind.vatRateBp() == 2000;
        String colour = coloured ? " " + COLOURS.get((number * 7 + i) % COLOURS.size()) : "";
        int euros = kind.lowest() + number * 37 % (kind.highest() - kind.lowest() + 1);
        String twelve = IN_STORE + String.format(java.util.Locale.ROOT, "%06d", number);
        return new Article(
                kind.code() + "-" + String.format(java.util.Locale.ROOT, "%03d", i + 1),
                noun + " " + quality + colour,
                kind,
                euros * 100L - (i % 3 == 0 ? 0 : 10),
                coloured && number % 29 == 0,
                coloured && number % 31 == 0,
                twelve + CheckDigit.ean13(twelve));
    }

    private static List<String> qualitiesOf(String letter) {
        return switch (letter) {
            case "T" -> List.of("en coton bio", "en lin lavé", "en laine mérinos", "en coton recyclé", "en flanelle");
            case "C" -> List.of("en cuir", "en toile", "en daim", "en cuir végétal", "en toile cirée");
            case "O" -> List.of("en grès", "en verre soufflé", "émaillé", "fait main", "bicolore");
            case "E" -> List.of("de Bretagne", "aux épices", "de printemps", "à l’orange", "du verger");
            case "L" -> List.of("édition de poche", "grand format", "relié", "de saison", "illustré par l’auteur");
            default -> List.of("maison", "du moment", "à emporter", "de la semaine", "gourmand");
        };
    }
}
