package org.comptoir.web.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.comptoir.shared.domain.Reason;
import org.comptoir.web.shared.Messages;

/** The state of the page: its mode, the line last touched, and what it last said. Baskets are read anew each time. */
@Named
@ViewScoped
public class Desk implements Serializable {

    /** How a message sounds. */
    public enum Tone {
        NONE,
        DONE,
        REFUSED
    }

    private static final long serialVersionUID = 1L;

    private Messages messages;

    private ModeName mode;
    private Integer line;
    private String message = "";
    private Tone tone = Tone.NONE;
    private String query = "";
    private Long amount;

    protected Desk() {}

    @Inject
    public Desk(Messages messages) {
        this.messages = messages;
    }

    /** The mode that is on; null before the first. */
    public ModeName getMode() {
        return mode;
    }

    /** Switches the mode; what was searched is forgotten. */
    void go(ModeName next) {
        mode = next;
        query = "";
        amount = null;
    }

    /** The line that was touched last; null for none. */
    public Integer getLine() {
        return line;
    }

    void touch(Integer lineNo) {
        line = lineNo;
    }

    /** Says what was done. */
    void say(String key, Object... args) {
        message = messages.text(key, args);
        tone = Tone.DONE;
    }

    /** Says what a reason says, as done. */
    void refuse(Reason reason) {
        message = messages.reason(reason);
        tone = Tone.REFUSED;
    }

    /** Says why not, from the pages' texts. */
    void refuse(String key, Object... args) {
        message = messages.text(key, args);
        tone = Tone.REFUSED;
    }

    void hush() {
        message = "";
        tone = Tone.NONE;
    }

    public String getMessage() {
        return message;
    }

    public Tone getTone() {
        return tone;
    }

    /** What was searched for last in this mode. */
    public String getQuery() {
        return query;
    }

    void search(String text) {
        query = text;
    }

    /** The amount that was typed first where a mode asks for two things; null before. */
    public Long getAmount() {
        return amount;
    }

    void amount(Long minor) {
        amount = minor;
    }
}
