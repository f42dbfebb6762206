package org.comptoir.harness;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs use cases in another JVM, so that a test can kill it: {@code HarnessMain TaskClass arguments}. */
public final class HarnessMain {

    private HarnessMain() {}

    /** What the child does; its {@code @Inject} fields are filled. It has a public no-argument constructor. */
    @FunctionalInterface
    public interface Task {
        void run(List<String> arguments) throws Exception;
    }

    /** The child's entry. */
    public static void main(String[] args) throws Exception {
        Task task = Class.forName(args[0])
                .asSubclass(Task.class)
                .getDeclaredConstructor()
                .newInstance();
        Container.inject(task);
        task.run(Arrays.asList(args).subList(1, args.length));
        System.exit(0);
    }

    /**
     * Starts a child on a database that this JVM must not hold itself when it is an H2 file. What the child prints is
     * read from the process; {@code destroyForcibly} is a kill -9.
     */
    public static Process start(DatabasePlace place, Class<? extends Task> task, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dharness.url=" + place.url(),
                "-Dharness.user=" + place.user(),
                "-Dharness.password=" + place.password(),
                HarnessMain.class.getName(),
                task.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
