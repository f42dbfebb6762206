package org.comptoir.shared.application;

/** What must happen at each start once the schema is up to date, before anybody is served; an exception ends the start. */
@FunctionalInterface
public interface AfterMigration {

    /** Runs outside any transaction, on every node. */
    void afterMigration();
}
