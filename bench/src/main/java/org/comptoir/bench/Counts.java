package org.comptoir.bench;

import java.util.Map;
import java.util.TreeMap;

/** What was met and how it was treated, counted. */
final class Counts {

    private final Map<String, Long> all = new TreeMap<>();

    synchronized void add(String what, long more) {
        all.merge(what, more, Long::sum);
    }

    synchronized void print(String title) {
        Bench.say("%n%s", title);
        all.forEach((what, count) -> Bench.say("  %,9d  %s", count, what));
    }
}
