package org.comptoir.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The provisioned WildFly with the application, as a process of its own that can be killed with kill -9. */
final class Server implements AutoCloseable {

    /** The key of the bootstrap; a server of the bench answers this machine only. */
    static final String KEY = "ck_bench_0123456789abcdefghijklmnopqrstuvwxyz";

    /** A server as shops run it, without the test clock that is asked at each look at the time. */
    static final String REAL_CLOCK = "-Dcomptoir.test-clock=false";

    private static final long START_LIMIT = TimeUnit.MINUTES.toNanos(5);
    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9990;

    private final Path root;
    private final Path base;
    private final Map<String, String> environment;
    private final List<String> properties;
    private final int offset;
    private Process process;

    /** A server on a free port; properties are {@code -D} arguments. */
    Server(Path root, Path work, Map<String, String> environment, List<String> properties) throws IOException {
        this.root = root;
        this.base = work.resolve("server");
        this.environment = environment;
        this.properties = properties;
        this.offset = freeOffset();
    }

    Api api() {
        return new Api("http://127.0.0.1:" + (HTTP + offset) + "/comptoir/api/v1", KEY);
    }

    /** Starts and waits until REST answers; the time it took in milliseconds. */
    long start() throws IOException {
        long begun = System.nanoTime();
        prepare();
        List<String> command = new ArrayList<>(List.of(
                home().resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + offset,
                "-Djboss.bind.address=127.0.0.1",
                "-Dcomptoir.demo=false"));
        if (!properties.contains(REAL_CLOCK)) {
            command.add("-Dcomptoir.test-clock=true");
        }
        command.addAll(properties);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        base.resolve("console.log").toFile()));
        builder.environment().put("JBOSS_JAVA_SIZING", sizing());
        builder.environment().put("COMPTOIR_ADMIN_PASSWORD", "bench-admin-password");
        builder.environment().put("COMPTOIR_API_KEY", KEY);
        builder.environment().put("COMPTOIR_CURRENCY", "GBP");
        builder.environment().put("COMPTOIR_TILLS", "8");
        builder.environment().putAll(environment);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        await(begun);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private static String sizing() {
        String given = System.getenv("JBOSS_JAVA_SIZING");
        return given == null ? "-Xms128m -Xmx768m -XX:MetaspaceSize=128m -XX:MaxMetaspaceSize=512m" : given;
    }

    private void await(long begun) throws IOException {
        Api api = api();
        while (true) {
            try {
                api.get("/tills");
                return;
            } catch (IOException | Api.Refusal e) {
                if (!process.isAlive() || System.nanoTime() - begun > START_LIMIT) {
                    throw new IOException("the server does not answer, see " + base.resolve("console.log"), e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    /** A fresh configuration and deployment; logs and the transaction store stay. */
    private void prepare() throws IOException {
        Path deployments = base.resolve("deployments");
        Files.createDirectories(deployments);
        delete(base.resolve("configuration"));
        delete(base.resolve("tmp"));
        try (Stream<Path> old = Files.list(deployments)) {
            for (Path each : old.toList()) {
                delete(each);
            }
        }
        copy(home().resolve("standalone/configuration"), base.resolve("configuration"));
        Files.copy(root.resolve("ear/target/comptoir.ear"), deployments.resolve("comptoir.ear"));
    }

    private Path home() throws IOException {
        try (Stream<Path> servers = Files.list(root.resolve(".run"))) {
            return servers.filter(path -> path.getFileName().toString().startsWith("server-"))
                    .filter(path -> !path.toString().endsWith(".tmp"))
                    .max(Comparator.comparing(path -> path.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("no provisioned server in .run"));
        }
    }

    /** Starts a flight recording of the server's JVM; {@link #recorded} ends it. */
    void record(Path file) throws IOException {
        jcmd("JFR.start", "name=bench", "settings=profile", "filename=" + file);
    }

    /** Ends the recording; its file is complete then. */
    void recorded(Path file) throws IOException {
        jcmd("JFR.stop", "name=bench", "filename=" + file);
    }

    private void jcmd(String... command) throws IOException {
        ProcessHandle jvm = process.descendants()
                .filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IOException("no JVM under standalone.sh"));
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(jvm.pid())));
        all.addAll(List.of(command));
        try {
            Process done = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (done.waitFor() != 0) {
                throw new IOException("jcmd " + command[0] + " failed: " + done.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** kill -9 of the JVM, and of the script around it. */
    void kill() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private static int freeOffset() throws IOException {
        // each process looks somewhere else first: a port is taken only when the server has come up
        int first = (int) (ProcessHandle.current().pid() % 500);
        for (int i = 0; i < 500; i++) {
            int offset = 1000 + (first + i) % 500 * 37;
            if (isFree(HTTP + offset) && isFree(MANAGEMENT + offset)) {
                return offset;
            }
        }
        throw new IOException("no free port");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
