package org.comptoir.it;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Base of all browser tests: one Chromium for the whole run, one fresh context (no cookies) and page for each test. A
 * failed test leaves a screenshot in {@code ear/target/screenshots}; {@link #complaints} holds what the page's scripts
 * reported as errors.
 */
@ExtendWith({ArquillianExtension.class, Browser.PictureOfFailure.class})
@RunAsClient
public abstract class Browser {

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static com.microsoft.playwright.Browser chromium;

    /** Errors of the page's scripts and of its console, in order. */
    protected final List<String> complaints = new ArrayList<>();

    protected BrowserContext context;
    protected Page page;

    private String testName;

    @BeforeEach
    void openPage(TestInfo test) {
        testName = test.getTestClass().map(Class::getSimpleName).orElse("") + "-"
                + test.getTestMethod().map(Method::getName).orElse("");
        context = chromium().newContext(options());
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    /** Language, size and clock of the browser; French and 1280 x 900 unless a test says otherwise. */
    protected NewContextOptions options() {
        return new NewContextOptions()
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(1280, 900);
    }

    /** Goes to a path below the application's root. */
    protected void open(String path) {
        page.navigate(Server.URL + path);
    }

    /** Logs a demo user in (password = login) by the login form and waits for the page behind it. */
    protected void login(String user) {
        open("");
        Locator name = page.locator("input[name='j_username']");
        Locator password = page.locator("input[name='j_password']");
        name.fill(user);
        password.fill(user);
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() != 302,
                () -> password.press("Enter"));
        if (answer.url().contains("j_security_check")) {
            throw new AssertionError("The login of " + user + " was refused");
        }
        name.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Keeps a picture of the page, to be looked at: {@code ear/target/screenshots/<test>-<name>.png}. */
    protected void screenshot(String name) {
        page.screenshot(new ScreenshotOptions().setPath(pictures().resolve(testName + "-" + name + ".png")));
    }

    private static Path pictures() {
        return Path.of(System.getProperty("comptoir.screenshots", "target/screenshots"));
    }

    /** Started by the first test that needs it; the end of the JVM closes it. */
    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Playwright playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            chromium = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(SWITCHES));
        }
        return chromium;
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv("COMPTOIR_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: see .ci/install-chromium"));
    }

    /** Takes the picture while the page is still open. */
    static class PictureOfFailure implements AfterTestExecutionCallback {

        @Override
        public void afterTestExecution(ExtensionContext test) {
            if (test.getExecutionException().isPresent()
                    && test.getRequiredTestInstance() instanceof Browser browser
                    && browser.page != null) {
                browser.screenshot("FAILED");
            }
        }
    }
}
