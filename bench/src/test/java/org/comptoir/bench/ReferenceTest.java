package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {

    private static final String HEADER =
            "invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country\n";

    @TempDir
    private Path folder;

    @Test
    void aSaleEarnsFullTensAndACancellationKeepsThePointsOfWhatIsKept() throws IOException {
        Reference.Figures figures = of(
                "1,A,Ant,3,2010-12-01 08:00:00,9.990,77,France",
                "1,b,Bee,1,2010-12-01 08:00:00,5.000,77,France",
                "C2,A,Ant,-2,2010-12-02 08:00:00,9.990,77,France");

        assertThat(figures.gross()).isEqualByComparingTo("34.97");
        assertThat(figures.returned()).isEqualByComparingTo("19.98");
        assertThat(figures.turnover().get("77")).isEqualByComparingTo("14.99");
        assertThat(figures.points()).containsEntry("77", 1L);
    }

    @Test
    void unitsThatNoSaleExplainsTakeBackFullTensOnceTheCustomerHasPoints() throws IOException {
        Reference.Figures figures = of(
                "C1,A,Ant,-1,2010-12-01 08:00:00,50.000,77,France",
                "2,A,Ant,1,2010-12-02 08:00:00,30.000,77,France",
                "C3,A,Ant,-2,2010-12-03 08:00:00,30.000,77,France");

        assertThat(figures.points())
                .as("3 earned, 3 kept from nothing, 3 for the second unit")
                .containsEntry("77", -3L);
        assertThat(figures.turnover().get("77")).isEqualByComparingTo("-80");
    }

    @Test
    void giftVouchersAreNoTurnoverAndWhatHasNoPriceAndNoCustomerIsNoSale() throws IOException {
        Reference.Figures figures = of(
                "1,gift_0001_20,Voucher,1,2010-12-01 08:00:00,17.020,,France",
                "2,A,found,10,2010-12-01 09:00:00,0.000,,France",
                "3,A,,-4,2010-12-01 10:00:00,0.000,,France",
                "4,A,Ant,1,2010-12-01 11:00:00,0.000,77,France");

        assertThat(figures.sales()).isEqualTo(2);
        assertThat(figures.cards()).isEqualByComparingTo("17.02");
        assertThat(figures.turnover().get("77")).isEqualByComparingTo("0");
    }

    @Test
    void theLoaderReadsTheSameRowsAndJoinsSpellings() throws IOException {
        List<SalesFile.Invoice> invoices = SalesFile.read(
                file(
                        "1,85123a,\"WHITE, \"\"HANGING\"\"\",6,2010-12-01 08:26:00,2.550,17850,United Kingdom",
                        "C2,85123A,X,-1,2010-12-02 08:26:00,2.550,17850,United Kingdom"),
                1);

        assertThat(invoices).hasSize(1);
        SalesFile.Line line = invoices.get(0).lines().get(0);
        assertThat(line.code()).isEqualTo("85123A");
        assertThat(line.description()).isEqualTo("WHITE, \"HANGING\"");
        assertThat(line.pence()).isEqualTo(255);
    }

    private Reference.Figures of(String... rows) throws IOException {
        return Reference.of(file(rows), Integer.MAX_VALUE);
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("sales.csv"), HEADER + String.join("\n", rows) + "\n");
    }
}
