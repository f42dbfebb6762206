package org.comptoir.ledger.domain;

import java.util.List;

/** What the checker found. */
public record LedgerCheck(List<Result> results) {

    /**
     * One invariant.
     *
     * @param name stable name of the check
     * @param violations how many rows break it
     * @param examples up to five of them, as text
     */
    public record Result(String name, long violations, List<String> examples) {}

    /** True when nothing breaks any invariant. */
    public boolean isClean() {
        return results.stream().allMatch(result -> result.violations() == 0);
    }
}
