package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.oned.MultiFormatOneDReader;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.device.escpos.TicketImage;
import org.comptoir.device.escpos.TicketText;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.sale.application.PrintTicket;
import org.comptoir.sale.application.ViewTicket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TicketCode;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class TicketTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    ViewTicket viewTicket;

    @Inject
    PrintTicket printTicket;

    @Inject
    Instruments instruments;

    @Inject
    Sql sql;

    House house;

    @BeforeEach
    void open() {
        house = shop.open();
    }

    @Test
    void theTicketSaysWhatWasSoldAndPaidInTheStoresLanguage() {
        long customer = fixtures.customer(house, "Durand", 1000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "A1", 1995, 3), Shop.cash(6000));

        String text = TicketText.of(viewTicket.view(house.till(1), sale.header().id()))
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');

        assertThat(text)
                .contains("SIRET 73282932000074")
                .contains("DEMONSTRATION, SANS VALEUR FISCALE")
                .contains("Article A1")
                .contains("3 x 19,95 €")
                .contains("Client : Camille Durand")
                .contains("TOTAL TTC")
                .contains("53,86 €")
                .contains("TVA 20 %")
                .contains("Espèces")
                .contains("Rendu monnaie")
                .contains("Points de fidélité : 5");
    }

    @Test
    void anIndependentReaderReadsTheBarcodesBack() throws Exception {
        Instrument card = shop.giftCard(house, 5000);
        Sale sale = shop.pay(house, shop.article(house, "A1", 1830, 1), Shop.with(card));
        Instrument note = shop.only(instruments.issuedBy(sale.header().id()), house);

        BufferedImage picture =
                TicketImage.render(viewTicket.view(house.till(1), sale.header().id()));

        assertThat(codes(picture)).contains(TicketCode.of(sale.header().id()), note.code());
    }

    @Test
    void aCreditNoteThatNobodyCouldFindAgainIsPrintedWithoutBeingAskedFor() {
        Instrument card = shop.giftCard(house, 5000);
        Sale plain = shop.pay(house, shop.article(house, "A1", 1000, 1), Shop.cash(1000));
        Sale withNote = shop.pay(house, shop.article(house, "A2", 1830, 1), Shop.with(card));

        assertThat(tickets(plain)).isZero();
        assertThat(tickets(withNote)).isEqualTo(1);
    }

    @Test
    void theOriginalIsPrintedOnceAndThenCopies() {
        Sale sale = shop.pay(house, shop.article(house, "A1", 1000, 1), Shop.cash(1000));

        printTicket.print(house.till(1), sale.header().id());

        assertThat(tickets(sale)).isEqualTo(1);
    }

    private long tickets(Sale sale) {
        return sql.count(
                "select count(*) from print_job where sale_id = ? and kind = 'TICKET'",
                sale.header().id());
    }

    private static Set<String> codes(BufferedImage picture) throws Exception {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        Map<DecodeHintType, Object> hints = Map.of(
                DecodeHintType.TRY_HARDER,
                true,
                DecodeHintType.POSSIBLE_FORMATS,
                java.util.List.of(BarcodeFormat.CODE_128));
        Result[] found = new GenericMultipleBarcodeReader(new MultiFormatOneDReader(hints))
                .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), hints);
        return Stream.of(found).map(Result::getText).collect(Collectors.toSet());
    }
}
