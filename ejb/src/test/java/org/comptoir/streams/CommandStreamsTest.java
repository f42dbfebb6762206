package org.comptoir.streams;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comptoir.harness.UseCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A slice of {@code bench/streams}: random commands leave the same books on every database. The run on H2, the build's
 * first, writes them down; those in Oracle mode and on PostgreSQL must have come to the same.
 */
@UseCases
class CommandStreamsTest {

    private static final int STREAMS = 20;
    private static final int COMMANDS = 50;
    private static final long SEED = 20_260_302;
    private static final Path BOOKS = Path.of("target", "streams-h2.txt");

    @Inject
    StreamDesk desk;

    @AfterEach
    void theBooksAreClean() {
        assertThat(desk.broken()).isEmpty();
    }

    @Test
    void theSameCommandsLeaveTheSameBooksOnEveryDatabase() throws Exception {
        List<String> books = desk.run(STREAMS, COMMANDS, SEED);

        assertThat(books).anyMatch(line -> line.contains("refused ")).anyMatch(line -> line.contains(" return "));
        if (System.getProperty("harness.db", "h2").equals("h2")) {
            Files.createDirectories(BOOKS.getParent());
            Files.write(BOOKS, books);
        } else if (Files.exists(BOOKS)) {
            assertThat(books).isEqualTo(Files.readAllLines(BOOKS));
        }
    }

    @Test
    void theSameSeedLeavesTheSameBooksTwice() {
        assertThat(desk.run(2, COMMANDS, 7)).isEqualTo(desk.run(2, COMMANDS, 7));
    }
}
