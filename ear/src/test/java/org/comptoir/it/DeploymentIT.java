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

        List<String> complaints = Files.readAllLines(log).stream()
                .filter(line -> line.matches("\\S+ \\S+ (WARN|ERROR|FATAL) .*"))
                .filter(line -> KNOWN.stream().noneMatch(line::contains))
                .toList();

        assertThat(complaints).isEmpty();
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
