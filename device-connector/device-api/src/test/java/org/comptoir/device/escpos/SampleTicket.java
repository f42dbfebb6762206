package org.comptoir.device.escpos;

import java.awt.image.BufferedImage;

/** A ticket with everything a ticket can have. */
final class SampleTicket {
    static final String EAN = "3760001234565";
    static final String NUMBER = "PAR01-T02-000001234";

    private SampleTicket() {}

    static byte[] bytes(PrinterProfile profile) {
        EscPosDocument document = EscPosDocument.on(profile);
        document.align(Align.CENTER).logo(logo());
        document.feed(1).bold(true).size(2, 2).line("Comptoir").size(1, 1).bold(false);
        document.line("12, rue de la Reine-Blanche").line("75013 Paris - Tél. 01 44 55 66 77");
        document.line("SIRET 732 829 320 00074").align(Align.LEFT).line();
        document.columns("22/11/2026 10:42", "Caisse T02").columns("Vendeuse : Zoë", "Ticket 1234");
        document.separator();
        document.columns("2 x Crème brûlée à la vanille de Madagascar, 4 pièces", "17,80");
        document.columns("   Remise fidélité -10 %", "-1,78");
        document.columns("1 x Thé « Œillet d'été » 100 g", "12,50").columns("1 x Garçon naïf, T. 38", "49,90");
        document.separator();
        document.bold(true).size(1, 2).columns("TOTAL", "78,42 €").size(1, 1).bold(false);
        document.columns("Espèces", "80,00 €").columns("Rendu", "1,58 €").line();
        document.columns("TVA 20,00 %  sur 52,00", "10,40")
                .columns("TVA  5,50 %  sur 15,18", "0,84")
                .line();
        document.align(Align.CENTER)
                .bold(true)
                .line("DEMONSTRATION, SANS VALEUR FISCALE")
                .bold(false);
        document.line("Merci de votre visite !").line().code128(NUMBER);
        document.cut()
                .align(Align.CENTER)
                .bold(true)
                .line("CARTE CADEAU 25,00 €")
                .bold(false);
        return document.ean13(EAN).line("Utilisable jusqu'au 22/11/2027").cut().toBytes();
    }

    private static BufferedImage logo() {
        BufferedImage picture = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 96; x++) {
                int fromCentre = (x - 48) * (x - 48) + (y - 48) * (y - 48);
                boolean open = x > 56 && Math.abs(y - 48) < 16;
                boolean ring = fromCentre < 46 * 46 && fromCentre > 30 * 30 && !open;
                picture.setRGB(x, y, ring ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }
}
