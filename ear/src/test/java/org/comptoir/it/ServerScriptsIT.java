package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of wildfly-config can be taken back and applied again, on a copy of the provisioned configuration. */
class ServerScriptsIT {

    private static final Path SCRIPTS =
            Path.of(System.getProperty("comptoir.root")).resolve("wildfly-config");
    private static final Path SERVER = Path.of(System.getProperty("jboss.home"));
    private static final List<String> COMMON = List.of(
            "10-drivers.cli",
            "20-datasource.cli",
            "30-security.cli",
            "35-sales.cli",
            "40-devices.cli",
            "50-batch.cli",
            "60-logging.cli");

    @TempDir
    private Path base;

    @BeforeEach
    void copyConfiguration() throws IOException {
        Path from = SERVER.resolve("standalone/configuration");
        Path to = Files.createDirectories(base.resolve("configuration"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void bothConfigurationsAreTakenBackAndAppliedAgain() throws IOException {
        List<String> single = lines("standalone.xml");
        List<String> cluster = lines("standalone-ha.xml");

        run(List.of("91-undo-single-node.cli", "90-undo.cli"), List.of("92-undo-cluster.cli", "90-undo.cli"));
        assertThat(lines("standalone.xml")).isEqualTo(provisioned());
        assertThat(lines("standalone-ha.xml")).isEqualTo(provisioned());

        run(with("70-single-node.cli"), with("cluster.cli"));
        assertThat(lines("standalone.xml")).isEqualTo(single);
        assertThat(lines("standalone-ha.xml")).isEqualTo(cluster);
    }

    private static List<String> with(String last) {
        List<String> all = new ArrayList<>(COMMON);
        all.add(last);
        return all;
    }

    private void run(List<String> onSingle, List<String> onCluster) throws IOException {
        String session = session("standalone.xml", onSingle) + session("standalone-ha.xml", onCluster);
        Path file = Files.writeString(base.resolve("session.cli"), session);

        ProcessBuilder cli =
                new ProcessBuilder(SERVER.resolve("bin/jboss-cli.sh").toString(), "--file=" + file);
        cli.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + base);
        cli.redirectErrorStream(true);
        Process process = cli.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(output).isZero();
    }

    private static String session(String configuration, List<String> scripts) throws IOException {
        StringBuilder session = new StringBuilder("embed-server --server-config=" + configuration + "\n");
        for (String script : scripts) {
            session.append(Files.readString(SCRIPTS.resolve(script))).append('\n');
        }
        return session.append("stop-embedded-server\n").toString();
    }

    private List<String> lines(String configuration) throws IOException {
        return sorted(base.resolve("configuration").resolve(configuration));
    }

    private static List<String> provisioned() throws IOException {
        return sorted(SCRIPTS.resolve("target/provisioned.xml"));
    }

    /** Sorted, because the order of caches and loggers in the file says nothing. */
    private static List<String> sorted(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(ServerScriptsIT::attributesInOrder)
                .sorted()
                .toList();
    }

    /** The server writes attributes in no order of its own: the same ones in another order are the same line. */
    private static String attributesInOrder(String line) {
        String[] words = line.strip().replaceFirst("(/?>)$", " $1").split(" +");
        Arrays.sort(words);
        return String.join(" ", words);
    }
}
