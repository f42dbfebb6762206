package org.comptoir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.access.application.IdentifyKey;
import org.comptoir.access.application.IdentifyUser;
import org.comptoir.access.domain.Caller;
import org.comptoir.catalog.query.FindProducts;
import org.comptoir.customer.query.FindCustomers;
import org.comptoir.demo.infrastructure.FirstData;
import org.comptoir.harness.DatabasePlace;
import org.comptoir.harness.HarnessMain;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;
import org.junit.jupiter.api.Test;

/** First starts need an empty database: each runs in a JVM of its own. */
@UseCases
class FirstDataTest {

    @Test
    void aDemoIsLoadedOnceByTwoNodesThatStartTogether() throws Exception {
        Map<String, String> told = tell("demo");

        assertThat(told).containsEntry("brands", "1").containsEntry("stores", "[LYON, PARIS, RENNES]");
        assertThat(told)
                .containsEntry("tills", "6")
                .containsEntry("products", "500")
                .containsEntry("customers", "300");
        assertThat(told)
                .containsEntry("barcodes", "500")
                .containsEntry("cards", "100")
                .containsEntry("families", "37");
        assertThat(told).containsEntry("levels", "[1, 2, 3, 4, 5]").containsEntry("printer", "virtual:PARIS-1");
        assertThat(told).containsEntry("programmes", "6").containsEntry("keys", "1");
        assertThat(told).containsEntry("vat", "[550, 1000, 2000]").containsEntry("again", "nothing");
    }

    @Test
    void withoutADemoTheEnvironmentMakesTheShop() throws Exception {
        Map<String, String> told = tell("environment");

        assertThat(told)
                .containsEntry("brands", "1")
                .containsEntry("stores", "[1]")
                .containsEntry("tills", "3");
        assertThat(told).containsEntry("products", "0").containsEntry("currency", "GBP");
        assertThat(told).containsEntry("key-level", "5").containsEntry("programmes", "1");
    }

    @Test
    void withoutAPasswordTheStartEndsAndNothingIsMade() throws Exception {
        Map<String, String> told = tell("nothing");

        assertThat(told.get("refused")).startsWith("TILL-1002").contains("COMPTOIR_ADMIN_PASSWORD");
        assertThat(told).containsEntry("brands", "0");
    }

    private static Map<String, String> tell(String what) throws Exception {
        Process child = HarnessMain.start(DatabasePlace.fresh(), Teller.class, what);
        Map<String, String> told = new HashMap<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines()
                    .filter(line -> line.contains("="))
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> told.put(pair[0], pair[1]));
        }
        assertThat(child.waitFor()).isZero();
        return told;
    }

    /** What a child does: first starts, then questions. */
    public static class Teller implements HarnessMain.Task {
        @Inject
        private FirstData firstData;

        @Inject
        private IdentifyUser identifyUser;

        @Inject
        private IdentifyKey identifyKey;

        @Inject
        private Stores stores;

        @Inject
        private FindProducts findProducts;

        @Inject
        private FindCustomers findCustomers;

        @Inject
        private Sql sql;

        @Override
        public void run(List<String> arguments) throws Exception {
            switch (arguments.get(0)) {
                case "demo" -> demo();
                case "environment" -> environment();
                default -> refused();
            }
            System.out.println("brands=" + count("brand"));
        }

        private void demo() throws Exception {
            Instant start = Instant.now();
            twoAtOnce();
            System.out.println("took=" + Duration.between(start, Instant.now()).toMillis());
            house();
            Caller marie = identifyUser.identify("marie").caller();
            System.out.println(
                    "products=" + findProducts.page(marie, PageRequest.of(0, 1)).total());
            System.out.println("customers="
                    + findCustomers.page(marie, PageRequest.of(0, 1)).total());
            System.out.println("barcodes=" + count("scan_code where kind = 'PRODUCT' and code like '2%'"));
            System.out.println("cards=" + count("scan_code where kind = 'CUSTOMER' and code like '29%'"));
            System.out.println("families=" + count("family"));
            System.out.println("levels="
                    + sql.list("select access_level from app_user order by 1", row -> row.integer("access_level")));
            TillInfo till = stores.tillsOf(marie.storeId()).get(0);
            System.out.println("printer=" + till.printerAddress());
            System.out.println("keys=" + count("api_key"));
            System.out.println("vat="
                    + sql.list(
                            "select distinct vat_rate_bp from product order by 1", row -> row.integer("vat_rate_bp")));
            firstData.fill(true, name -> null);
            System.out.println("again=nothing");
        }

        private void twoAtOnce() throws Exception {
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            List<Future<?>> starts = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                starts.add(nodes.submit(() -> firstData.fill(true, name -> null)));
            }
            for (Future<?> start : starts) {
                start.get();
            }
            nodes.shutdown();
        }

        private void environment() {
            Map<String, String> given = Map.of(
                    "COMPTOIR_ADMIN_PASSWORD", "correct horse",
                    "COMPTOIR_API_KEY", "a-key-of-the-test",
                    "COMPTOIR_CURRENCY", "GBP",
                    "COMPTOIR_TILLS", "3",
                    "COMPTOIR_COMPANY", "Acme");
            firstData.fill(false, given::get);
            house();
            Caller caller = identifyKey.identify("a-key-of-the-test");
            System.out.println("key-level=" + caller.level());
            System.out.println("currency=" + stores.brand(caller.brandId()).currency());
            System.out.println("products="
                    + findProducts.page(caller, PageRequest.of(0, 1)).total());
        }

        private void house() {
            System.out.println(
                    "stores=" + stores.all().stream().map(store -> store.code()).toList());
            System.out.println("tills=" + count("till"));
            System.out.println("programmes=" + count("programme"));
        }

        private void refused() {
            try {
                firstData.fill(false, name -> null);
            } catch (IllegalStateException e) {
                System.out.println("refused=" + e.getMessage());
            }
        }

        private long count(String table) {
            return sql.count("select count(*) from " + table);
        }
    }
}
