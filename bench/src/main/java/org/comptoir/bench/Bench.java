package org.comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What every command needs: where the checkout is, a folder of its own, the machine's facts, and a place to print. */
final class Bench {

    private Bench() {}

    /** The checkout, told by the shell wrapper. */
    static Path root() {
        return Path.of(System.getProperty("bench.root", ".")).toAbsolutePath().normalize();
    }

    /** An empty folder for one run. */
    static Path work(String name) throws IOException {
        Path work = root().resolve("bench/target/work")
                .resolve(name + "-" + ProcessHandle.current().pid());
        Server.delete(work);
        return Files.createDirectories(work);
    }

    static void say(String format, Object... args) {
        System.out.printf(format + "%n", args);
    }

    /** Processors, memory, Java: what a figure depends on. */
    static String machine() {
        return Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors (" + cpu()
                + "), load " + load();
    }

    private static String cpu() {
        return firstLine("/proc/cpuinfo", "model name").replaceAll(".*:\\s*", "");
    }

    /** The machine's load of the last minutes: others may be at work. */
    static String load() {
        return firstLine("/proc/loadavg", "").replaceAll("^(\\S+ \\S+ \\S+).*", "$1");
    }

    private static String firstLine(String file, String prefix) {
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            return lines.stream()
                    .filter(line -> line.startsWith(prefix))
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }
}
