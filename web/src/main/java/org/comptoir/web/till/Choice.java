package org.comptoir.web.till;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;
import java.util.List;

/** A code that means several things, between its scan and the cashier's choice. */
@ViewScoped
public class Choice implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private int quantity;
    private List<Option> options = List.of();

    /**
     * One of the things.
     *
     * @param no from 1, as it is typed
     * @param kind name of {@code ScanCode.Kind}
     * @param key names it to the resolver
     */
    public record Option(int no, String kind, String text, String key) implements Serializable {

        /** Key of the kind's name. */
        public String label() {
            return "work.choose-" + kind.toLowerCase(java.util.Locale.ROOT);
        }
    }

    void begin(Command command, List<Option> all) {
        code = command.code();
        quantity = command.quantity();
        options = List.copyOf(all);
    }

    String code() {
        return code;
    }

    int quantity() {
        return quantity;
    }

    List<Option> options() {
        return options;
    }
}
