package org.comptoir.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.UseCases;
import org.comptoir.store.query.HouseLists;
import org.junit.jupiter.api.Test;

@UseCases
class SettingKeysTest {

    private static final Pattern KEY = Pattern.compile("new SettingKey\\(\\s*\"([^\"]+)\"");

    @Inject
    private Fixtures fixtures;

    @Inject
    private HouseLists lists;

    @Test
    void everySettingThatTheSourcesReadCanBeSet() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String module : List.of("ejb", "batch", "web")) {
            read.addAll(keysOf(Path.of("..", module, "src", "main", "java")));
        }

        assertThat(lists.settings(fixtures.house().office(5), 0))
                .extracting(HouseLists.SettingRow::name)
                .containsAll(read);
        assertThat(read).isNotEmpty();
    }

    private static Set<String> keysOf(Path sources) throws IOException {
        Set<String> keys = new TreeSet<>();
        if (Files.exists(sources)) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher matcher = KEY.matcher(Files.readString(file));
                    while (matcher.find()) {
                        keys.add(matcher.group(1));
                    }
                }
            }
        }
        return keys;
    }
}
