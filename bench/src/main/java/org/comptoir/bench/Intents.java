package org.comptoir.bench;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the clients wanted and what they were told, as a till would note it: ids, bodies, answers. */
final class Intents {

    private final Map<String, JsonObject> pending = new LinkedHashMap<>();
    private final Map<String, Known> acknowledged = new LinkedHashMap<>();

    /** What was answered to an id. */
    record Known(long till, long ticket, String total) {}

    synchronized void wanted(String id, JsonObject body) {
        pending.put(id, body);
    }

    /** Notes an answer; false when the same id was answered otherwise before. */
    synchronized boolean answered(String id, JsonObject document) {
        pending.remove(id);
        Known now = known(document);
        Known before = acknowledged.putIfAbsent(id, now);
        return before == null || before.equals(now);
    }

    static Known known(JsonObject document) {
        return new Known(
                document.getJsonNumber("till").longValue(),
                document.getJsonNumber("ticketNo").longValue(),
                document.getString("total"));
    }

    synchronized Map<String, JsonObject> pending() {
        return new LinkedHashMap<>(pending);
    }

    synchronized Map<String, Known> acknowledged() {
        return new LinkedHashMap<>(acknowledged);
    }

    synchronized int count() {
        return acknowledged.size();
    }

    /** Ticket numbers of each till, sorted. */
    synchronized Map<Long, List<Long>> tickets() {
        Map<Long, List<Long>> all = new TreeMap<>();
        acknowledged
                .values()
                .forEach(known -> all.computeIfAbsent(known.till(), till -> new ArrayList<>())
                        .add(known.ticket()));
        all.values().forEach(list -> list.sort(null));
        return all;
    }
}
