package org.comptoir.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of pages: short, without styles or scripts of their own, and no include that a request could choose. */
class PagesTest {

    private static final int LINES = 120;
    private static final Pattern INCLUDE = Pattern.compile("(?:ui:include src|template)=\"([^\"]*)\"");

    @Test
    void noPageIsLongerThanOneCanRead() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readAllLines(page)).as(page.toString()).hasSizeLessThanOrEqualTo(LINES);
        }
    }

    @Test
    void noPageHasStylesOrScriptsOfItsOwn() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readString(page)).as(page.toString()).doesNotContain(" style=\"", "<style", "<script");
        }
    }

    @Test
    void everyIncludeIsALiteralInsideTheApplication() throws IOException {
        for (Path page : pages()) {
            assertThat(INCLUDE.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                    .as(page.toString())
                    .allSatisfy(
                            source -> assertThat(source).startsWith("/WEB-INF/").doesNotContain("#", "$"));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
