package org.comptoir.demo.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.comptoir.shared.domain.CheckDigit;
import org.comptoir.shared.domain.Folded;

/**
 * A customer of the demo. Mobile numbers are of the range that the French regulator keeps for fiction, addresses are
 * of {@code example.org}.
 *
 * @param birthYear null when the customer did not tell it
 * @param permanentRateBp in basis points, 0 for nearly everybody
 * @param cardNumber an EAN-13 that begins with 29; null without a card
 */
public record DemoPerson(
        String title,
        String lastName,
        String firstName,
        String email,
        String mobile,
        String addressLine,
        int birthDay,
        int birthMonth,
        Integer birthYear,
        int permanentRateBp,
        String observation,
        String cardNumber) {

    private static final List<String> LAST = List.of(
            "Martin",
            "Bernard",
            "Thomas",
            "Petit",
            "Robert",
            "Richard",
            "Durand",
            "Dubois",
            "Moreau",
            "Laurent",
            "Simon",
            "Michel",
            "Lefebvre",
            "Leroy",
            "Roux",
            "David",
            "Bertrand",
            "Morel",
            "Fournier",
            "Girard",
            "Bonnet",
            "Dupont",
            "Lambert",
            "Fontaine",
            "Rousseau",
            "Vincent",
            "Muller",
            "Lefèvre",
            "Faure",
            "André",
            "Mercier",
            "Blanc",
            "Guérin",
            "Boyer",
            "Garnier",
            "Chevalier",
            "François",
            "Legrand",
            "Gauthier",
            "Garcia",
            "Perrin",
            "Robin",
            "Clément",
            "Morin",
            "Nicolas",
            "Henry",
            "Roussel",
            "Mathieu",
            "Gautier",
            "Masson",
            "Marchand",
            "Duval",
            "Denis",
            "Dumont",
            "Marie",
            "Lemaire",
            "Noël",
            "Meyer",
            "Le Goff",
            "Caradec");

    private static final List<String> WOMEN = List.of(
            "Camille",
            "Léa",
            "Chloé",
            "Manon",
            "Emma",
            "Inès",
            "Jade",
            "Louise",
            "Zoé",
            "Alice",
            "Hélène",
            "Aurélie",
            "Céline",
            "Nathalie",
            "Isabelle",
            "Françoise",
            "Monique",
            "Sylvie",
            "Anaïs",
            "Margaux");

    private static final List<String> MEN = List.of(
            "Lucas",
            "Hugo",
            "Louis",
            "Gabriel",
            "Arthur",
            "Jules",
            "Adam",
            "Raphaël",
            "Théo",
            "Antoine",
            "Benoît",
            "François",
            "Jérôme",
            "Laurent",
            "Nicolas",
            "Olivier",
            "Pierre",
            "Rémi",
            "Yann",
            "Gaël");

    private static final List<String> STREETS =
            List.of("rue de la République", "avenue Jean Jaurès", "rue Pasteur", "place du Marché", "rue des Lilas");

    private static final List<String> OBSERVATIONS = List.of(
            "Préfère être appelée le matin",
            "Allergique à la laine",
            "Retouche en attente",
            "Attention : chèque impayé en janvier");

    /** So many customers, always the same. */
    public static List<DemoPerson> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(DemoPerson::person).toList();
    }

    private static DemoPerson person(int no) {
        boolean woman = no % 5 < 3;
        List<String> firstNames = woman ? WOMEN : MEN;
        String first = firstNames.get((no * 7 + no / 20) % firstNames.size());
        String last = LAST.get((no * 11 + no / 60) % LAST.size());
        boolean leapDay = no % 97 == 0;
        String twelve = "29" + String.format(Locale.ROOT, "%010d", no);
        return new DemoPerson(
                woman ? "Mme" : "M.",
                last,
                first,
                no % 4 == 0 ? null : Folded.of(first + "." + last).replace(' ', '-') + no + "@example.org",
                no % 6 == 0 ? null : "063998" + String.format(Locale.ROOT, "%04d", no),
                1 + no * 13 % 90 + " " + STREETS.get(no % STREETS.size()),
                leapDay ? 29 : 1 + no * 7 % 28,
                leapDay ? 2 : 1 + no * 5 % 12,
                no % 3 == 0 || leapDay ? null : Integer.valueOf(1945 + no * 11 % 60),
                no % 40 == 0 ? 1000 : no % 15 == 0 ? 500 : 0,
                no % 25 == 0 ? OBSERVATIONS.get(no / 25 % OBSERVATIONS.size()) : null,
                no % 3 == 0 ? twelve + CheckDigit.ean13(twelve) : null);
    }
}
