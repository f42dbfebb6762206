package org.comptoir.it;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;

/**
 * A browser that stands at a till. Keys are counted. The scanner types through the browser's own input path with the time
 * stamps a real one would have, so that a slow machine does not change what is tested.
 */
abstract class TillBrowser extends Browser {

    private CDPSession keyboard;

    /** When the scanner sent its last key, in milliseconds. */
    private long lastKey;

    /** Keys pressed by hand since {@link #countKeys}. */
    protected int pressed;

    /** Logs in, takes a till of the user's own store, opens it when it is closed, and clears its counter. */
    protected void standAt(String user, int till) {
        login(user);
        if (!page.url().contains("sale.xhtml")) {
            page.locator(".store").first().locator(".button").nth(till - 1).click();
            page.waitForURL(url -> url.contains("sale.xhtml"));
        }
        keyboard = page.context().newCDPSession(page);
        idle();
        if ("OPEN".equals(mode())) {
            type("150");
            press("Enter");
        }
        press("Shift+F8");
        press("Escape");
    }

    /** Gives the till free for the next test. */
    @AfterEach
    void leave() {
        if (keyboard != null && page.locator("#session\\:logout").count() > 0) {
            page.locator("#session\\:logout").click();
            page.waitForURL(url -> !url.contains("sale.xhtml"));
        }
    }

    /** Waits until everything that was pressed and scanned is done. */
    protected void idle() {
        page.locator("body[data-waiting='0']").waitFor();
    }

    /** Presses one key, once the last one is done. */
    protected void press(String key) {
        pressed++;
        page.keyboard().press(key);
        idle();
    }

    /** Types by hand, as slowly as people do: each character is one key. */
    protected void type(String text) {
        pressed += text.length();
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(130));
    }

    /** A command letter; it is done when nothing follows it. */
    protected void letter(String letter, String shows) {
        pressed++;
        page.keyboard().press(letter);
        page.locator(shows).waitFor();
        idle();
    }

    protected void countKeys() {
        pressed = 0;
    }

    /** Scans a code with so many milliseconds between characters, and does not wait. */
    protected void scan(String code, int gapMillis) {
        long at = Math.max(lastKey + 1_000, System.currentTimeMillis());
        for (int i = 0; i < code.length(); i++) {
            dispatch(code.substring(i, i + 1), at);
            at += gapMillis;
        }
        dispatch("Enter", at);
        lastKey = at;
    }

    /** Scans and waits. */
    protected void scan(String code) {
        scan(code, 5);
        idle();
    }

    /** The barcode of the demo's n-th article. */
    protected static String article(int number) {
        return ean("200000" + String.format("%06d", number));
    }

    /** The card of the demo's n-th customer; every third has one. */
    protected static String card(int number) {
        return ean("29" + String.format("%010d", number));
    }

    protected String mode() {
        return page.locator("#state").getAttribute("data-mode");
    }

    protected String says() {
        return page.locator("#message").innerText();
    }

    protected Locator lines() {
        return page.locator("#ticket [data-row]");
    }

    /** Pieces on the ticket. */
    protected int pieces() {
        return page.locator("#ticket [data-row] td:nth-child(2)").allInnerTexts().stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** What is to be paid, in cents. */
    protected long total() {
        return Long.parseLong(page.locator("#state").getAttribute("data-total"));
    }

    protected String entry() {
        return page.locator("#entry").inputValue();
    }

    protected void appears(String selector) {
        page.locator(selector).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    private void dispatch(String key, long atMillis) {
        JsonObject down = new JsonObject();
        down.addProperty("type", "keyDown");
        down.addProperty("timestamp", atMillis / 1_000.0);
        down.addProperty("key", key);
        down.addProperty("text", "Enter".equals(key) ? "\r" : key);
        down.addProperty(
                "windowsVirtualKeyCode", "Enter".equals(key) ? 13 : (int) Character.toUpperCase(key.charAt(0)));
        keyboard.send("Input.dispatchKeyEvent", down);
        JsonObject up = new JsonObject();
        up.addProperty("type", "keyUp");
        up.addProperty("timestamp", atMillis / 1_000.0);
        up.addProperty("key", key);
        keyboard.send("Input.dispatchKeyEvent", up);
    }

    private static String ean(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }
}
