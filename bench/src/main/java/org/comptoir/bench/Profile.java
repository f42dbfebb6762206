package org.comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the server's processor time went, from its flight recording: samples by package. */
final class Profile {

    private static final int SHOWN = 15;
    private static final int DEPTH = 3;
    private static final String OURS = "org.comptoir.";

    private Profile() {}

    /** Samples by the package of the running method and by the feature of the shop that wanted it. */
    static void print(Path recording) throws IOException {
        if (!Files.exists(recording)) {
            Bench.say("no flight recording");
            return;
        }
        Map<String, Long> running = new TreeMap<>();
        Map<String, Long> wanted = new TreeMap<>();
        long samples = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (isSample(event)) {
                    samples++;
                    running.merge(
                            packageOf(type(event.getStackTrace().getFrames().get(0))), 1L, Long::sum);
                    wanted.merge(feature(event), 1L, Long::sum);
                }
            }
        }
        show("processor time by package of the running method", running, samples);
        show("processor time by the shop's feature that wanted it", wanted, samples);
    }

    private static boolean isSample(RecordedEvent event) {
        return event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null;
    }

    private static String feature(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream()
                .map(Profile::type)
                .filter(name -> name.startsWith(OURS))
                .map(Profile::packageOf)
                .findFirst()
                .orElse("outside the shop");
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String packageOf(String type) {
        String[] parts = type.split("\\.");
        StringBuilder name = new StringBuilder(parts[0]);
        for (int i = 1; i < Math.min(DEPTH, parts.length - 1); i++) {
            name.append('.').append(parts[i]);
        }
        return name.toString();
    }

    private static void show(String title, Map<String, Long> counts, long samples) {
        Bench.say("%n%s (%d samples)", title, samples);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry -> Bench.say("  %5.1f %%  %s", 100.0 * entry.getValue() / samples, entry.getKey()));
    }
}
