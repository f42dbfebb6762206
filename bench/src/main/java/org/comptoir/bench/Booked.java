package org.comptoir.bench;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What the shop answered to all documents, added up from its own figures. */
final class Booked {

    private long sales;
    private long returns;
    private long lines;
    private long salesPence;
    private long returnsPence;
    private final List<String> cards = new ArrayList<>();

    synchronized void add(JsonObject document) {
        long total = Money.pence(document.getString("total"));
        lines += document.getJsonArray("lines").size();
        if (document.getString("kind").equals("SALE")) {
            sales++;
            salesPence += total;
            if (document.containsKey("issued")) {
                document.getJsonArray("issued")
                        .forEach(card -> cards.add(card.asJsonObject().getString("code")));
            }
        } else {
            returns++;
            returnsPence -= total;
        }
    }

    long sales() {
        return sales;
    }

    long returns() {
        return returns;
    }

    long lines() {
        return lines;
    }

    long salesPence() {
        return salesPence;
    }

    long returnsPence() {
        return returnsPence;
    }

    List<String> cards() {
        return cards;
    }
}
