package org.comptoir.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.comptoir.harness.DatabasePlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F-01 in small: {@code kill -9} in the middle of checkouts, on an H2 file and on PostgreSQL. */
@Tag("usecase")
class CheckoutKillTest {

    private static final long SEED = 20260301;
    private static final int KILLS = 3;

    private final Set<String> pending = new LinkedHashSet<>();
    private final Map<String, String> acknowledged = new HashMap<>();
    private DatabasePlace place;

    @BeforeEach
    void database() {
        place = DatabasePlace.fresh();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void noAcknowledgedSaleIsLostAndNoneIsDoubledByAKill() throws Exception {
        Random random = new Random(SEED);
        String shop = Life.begin(place, SellingChild.class, List.of("open")).end().stream()
                .filter(line -> line.startsWith("shop "))
                .findFirst()
                .orElseThrow()
                .substring("shop ".length());
        for (int kill = 0; kill < KILLS; kill++) {
            int sales = 4 + random.nextInt(30);
            long moment = TimeUnit.MICROSECONDS.toNanos(random.nextInt(20_000));
            note(Life.begin(place, SellingChild.class, arguments("sell", shop)).killAfter("ack ", sales, moment));
        }
        List<String> last =
                Life.begin(place, SellingChild.class, arguments("settle", shop)).end();
        note(last);

        String[] checked = last.get(last.size() - 1).split(" ");
        assertThat(checked[1]).isEqualTo("clean");
        assertThat(pending).isEmpty();
        List<String> booked = Arrays.asList(checked[2].split(","));
        assertThat(booked).doesNotHaveDuplicates().hasSizeGreaterThan(KILLS * 4);
        assertThat(booked)
                .containsExactlyInAnyOrderElementsOf(acknowledged.entrySet().stream()
                        .map(sale -> sale.getKey() + "=" + sale.getValue())
                        .toList());
    }

    private List<String> arguments(String what, String shop) {
        List<String> all = new ArrayList<>(List.of(what, shop));
        all.addAll(pending);
        return all;
    }

    /** What was tried and never answered is sent again in the next life; an answer given twice must be the same. */
    private void note(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].equals("try")) {
                pending.add(words[1]);
            } else if (words[0].equals("ack")) {
                pending.remove(words[1]);
                String id = words[1].substring(0, words[1].indexOf('/'));
                assertThat(acknowledged.getOrDefault(id, words[2])).isEqualTo(words[2]);
                acknowledged.put(id, words[2]);
            }
        }
    }
}
