package org.comptoir.streams;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comptoir.harness.HarnessMain;

/** Runs streams in a JVM of its own: {@code STREAMS COMMANDS SEED FILE}; says {@code clean} or what is broken. */
public class StreamsChild implements HarnessMain.Task {

    @Inject
    StreamDesk desk;

    @Override
    public void run(List<String> arguments) throws Exception {
        List<String> books = desk.run(
                Integer.parseInt(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Long.parseLong(arguments.get(2)));
        Files.write(Path.of(arguments.get(3)), books);
        List<String> broken = desk.broken();
        System.out.println(broken.isEmpty() ? "clean" : "BROKEN " + broken);
    }
}
