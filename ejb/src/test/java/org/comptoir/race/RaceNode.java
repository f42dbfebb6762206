package org.comptoir.race;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.harness.HarnessMain;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.shared.domain.Refused;

/**
 * One of the nodes that race, a JVM of its own. It is told on its input, a line each, and answers on its output:
 * {@code open TILLS} → {@code shop WORD}; {@code join WORD}; {@code prize KIND} → {@code prize ID};
 * {@code race KIND ID AT FROM STEP COUNT ROUND} → a line {@code won TILL} or {@code lost TILL CODE} for each of its tills,
 * then {@code done}; {@code check} → {@code checked RESULT}.
 */
public class RaceNode implements HarnessMain.Task {

    @Inject
    private RaceShop shop;

    @Inject
    private LedgerChecker checker;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Override
    public void run(List<String> arguments) throws Exception {
        try (BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = told.readLine();
            while (line != null && !line.equals("end")) {
                answer(line.split(" "));
                line = told.readLine();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void answer(String[] told) throws Exception {
        switch (told[0]) {
            case "open" -> say("shop " + shop.open(Integer.parseInt(told[1])));
            case "join" -> shop.join(told[1]);
            case "prize" -> say("prize " + shop.prize(RaceKind.of(told[1])));
            case "race" -> race(told);
            default -> say("checked " + check());
        }
    }

    /** The id under which a till sends its try; one sale is sent by all tills under the first one's. */
    static UUID id(RaceKind kind, long round, int till) {
        return new UUID(round, kind == RaceKind.SALE ? 0 : till);
    }

    private void race(String[] told) throws Exception {
        RaceKind kind = RaceKind.of(told[1]);
        long prize = Long.parseLong(told[2]);
        long at = Long.parseLong(told[3]);
        int step = Integer.parseInt(told[5]);
        int count = Integer.parseInt(told[6]);
        long round = Long.parseLong(told[7]);
        List<Future<String>> runners = new ArrayList<>();
        for (int i = Integer.parseInt(told[4]); i < count; i += step) {
            int till = i;
            runners.add(threads.submit(() -> runner(kind, prize, at, till, id(kind, round, till))));
        }
        for (Future<String> runner : runners) {
            say(runner.get());
        }
        say("done");
    }

    private String runner(RaceKind kind, long prize, long at, int till, UUID id) {
        while (System.currentTimeMillis() < at) {
            Thread.onSpinWait();
        }
        try {
            return shop.attempt(kind, prize, shop.till(till), id) ? "won " + till : "lost " + till + " replayed";
        } catch (Refused e) {
            return "lost " + till + " " + e.reason().code();
        } catch (RuntimeException e) {
            // no till is ever told a failure: the race shows it as a reason that nobody expects
            return "lost " + till + " " + e.getClass().getSimpleName();
        }
    }

    private String check() {
        List<String> broken = new ArrayList<>();
        checker.check().results().forEach(result -> broken.addAll(result.examples()));
        return broken.isEmpty() ? "clean" : String.join(";", broken).replace(' ', '_');
    }

    private static synchronized void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
