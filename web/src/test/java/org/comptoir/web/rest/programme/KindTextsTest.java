package org.comptoir.web.rest.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.comptoir.pricing.application.ProgrammeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of programme that is installed says what it is, in each language. */
class KindTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_de"})
    void everyKindHasADescription(String language) throws Exception {
        Properties texts = texts(language);

        assertThat(kinds())
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(kind -> assertThat(texts.getProperty(kind)).as(kind).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_fr", "_de"})
    void everyTextIsThereInEachLanguageAndTranslated(String language) throws IOException {
        Properties base = texts("");
        Properties translated = texts(language);

        assertThat(translated.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(base.stringPropertyNames());
        assertThat(translated.stringPropertyNames())
                .allSatisfy(key -> assertThat(translated.getProperty(key)).isNotEqualTo(base.getProperty(key)));
    }

    @Test
    void aKindThatDoesNotExistHasNone() throws IOException {
        assertThat(texts("").getProperty("TOMBOLA")).isNull();
    }

    /** The names of the beans in the shop's module, whether it is a folder or an archive. */
    private static List<String> kinds() throws Exception {
        URI module = ProgrammeKind.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        if (Files.isDirectory(Path.of(module))) {
            return kinds(Path.of(module));
        }
        try (FileSystem archive = FileSystems.newFileSystem(URI.create("jar:" + module), Map.of())) {
            return kinds(archive.getPath("/"));
        }
    }

    private static List<String> kinds(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root.resolve("org"))) {
            List<String> names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .toList();
            List<String> kinds = new ArrayList<>();
            for (String file : names) {
                String code = Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1);
                if (!code.contains(ProgrammeKind.class.getSimpleName())) {
                    continue;
                }
                String name =
                        file.substring(0, file.length() - ".class".length()).replace('/', '.');
                Class<?> type = Class.forName(name, false, KindTextsTest.class.getClassLoader());
                if (ProgrammeKind.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                    Constructor<?> plain = type.getDeclaredConstructor();
                    plain.setAccessible(true);
                    kinds.add(((ProgrammeKind) plain.newInstance()).kind());
                }
            }
            return kinds;
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String file = "/org/comptoir/web/i18n/programmes" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(KindTextsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
