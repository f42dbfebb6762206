package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real EAR on the provisioned server, seen from outside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeploymentIT {

    /** What a clean boot may still say; each line tells why. */
    private static final List<String> KNOWN = List.of(
            // the web fragment that Arquillian adds for the tests inside is not distributable
            "arquillian-jakarta-servlet-protocol.jar");

    @Test
    void theServerBootsWithoutAnErrorOrAWarning() throws IOException {
        Path log = Path.of(System.getProperty("server.base"), "log", "server.log");

        List<String> lines = Files.readAllLines(log);
        // what is logged after the application is there belongs to the tests that use it, not to the boot
        int booted = lastWith(lines, "WFLYSRV0010");
        assertThat(booted).as("the line that says deployed").isPositive();

        List<String> complaints = lines.subList(0, booted).stream()
                .filter(line -> line.matches("\\S+ \\S+ (WARN|ERROR|FATAL) .*"))
                .filter(line -> KNOWN.stream().noneMatch(line::contains))
                .toList();

        assertThat(complaints).isEmpty();
    }

    private static int lastWith(List<String> lines, String text) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void theFirstPageAsksWhoIsThere() {
        assertThat(Server.get("").statusCode()).isEqualTo(200);
        assertThat(Server.get("").body()).contains("j_security_check");
    }

    @Test
    void theSessionCookieIsForThisSiteOnlyAndHiddenFromScripts() {
        List<String> cookies = Server.get("").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("COMPTOIRSESSION"))
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }
}
