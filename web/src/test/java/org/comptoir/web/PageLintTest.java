package org.comptoir.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages stay small, take their looks from the style sheets, and name what they include. */
class PageLintTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final int LONGEST = 120;
    private static final Pattern STYLE = Pattern.compile("\\sstyle\\s*=");
    private static final Pattern INCLUDE_BY_EL = Pattern.compile("<ui:include[^>]*src\\s*=\\s*[\"'][^\"']*[#$]\\{");
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("\\son(click|load|change|key\\w+)\\s*=\\s*\"[^\"]{80,}\"");

    @Test
    void noPageBreaksTheRulesOfThePages() throws IOException {
        assertThat(faultsIn(PAGES)).isEmpty();
    }

    @Test
    void eachRuleCatchesWhatItIsFor(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("long.xhtml"), "\n".repeat(LONGEST + 1));
        Files.writeString(folder.resolve("style.xhtml"), "<p style=\"color: red\">x</p>");
        Files.writeString(folder.resolve("include.xhtml"), "<ui:include src=\"#{view.part}\"/>");
        Files.writeString(folder.resolve("script.xhtml"), "<a onclick=\"" + "f();".repeat(30) + "\">x</a>");
        Files.writeString(folder.resolve("good.xhtml"), "<ui:include src=\"/WEB-INF/includes/part.xhtml\"/>");

        assertThat(faultsIn(folder)).hasSize(4);
    }

    private static List<String> faultsIn(Path root) throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(page);
                String name = root.relativize(page).toString();
                if (text.lines().count() > LONGEST) {
                    faults.add(name + ": more than " + LONGEST + " lines");
                }
                if (STYLE.matcher(text).find()) {
                    faults.add(name + ": style belongs into resources/css");
                }
                if (INCLUDE_BY_EL.matcher(text).find()) {
                    faults.add(name + ": ui:include chosen by an expression");
                }
                if (INLINE_SCRIPT.matcher(text).find()) {
                    faults.add(name + ": script belongs into resources/js");
                }
            }
        }
        return faults;
    }
}
