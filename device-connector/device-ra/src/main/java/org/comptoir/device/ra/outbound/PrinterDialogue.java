package org.comptoir.device.ra.outbound;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.comptoir.device.api.PrinterStatus;
import org.comptoir.device.ra.protocol.PrinterQuestions;
import org.comptoir.device.ra.transport.Deadline;
import org.comptoir.device.ra.transport.SocketLink;

/** Questions and answers over a link. An {@link IOException} means that the link is of no more use. */
final class PrinterDialogue {
    private final SocketLink link;
    private final PrinterSettings settings;

    PrinterDialogue(SocketLink link, PrinterSettings settings) {
        this.link = link;
        this.settings = settings;
    }

    /** Asks for the status; a printer configured as one that does not answer is taken to be ready. */
    PrinterStatus status() throws IOException {
        if (!settings.statusCheck()) {
            return new PrinterStatus(true, PrinterStatus.Paper.OK, false, false);
        }
        Deadline deadline = Deadline.in(settings.readMillis());
        link.discardInput();
        link.send(PrinterQuestions.status(), deadline);
        int[] answers = new int[PrinterQuestions.STATUS_ANSWERS];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = next(PrinterQuestions::isRealTimeAnswer, deadline);
        }
        return PrinterQuestions.read(answers, settings.highMeansOpen());
    }

    /** Sends a job and waits until the printer has worked through it. */
    void print(byte[] job) throws IOException {
        Deadline deadline = Deadline.in(settings.printMillis());
        link.send(job, deadline);
        if (settings.confirm()) {
            link.send(PrinterQuestions.workedThrough(), deadline);
            next(PrinterQuestions::isWorkedThrough, deadline);
        }
    }

    /** Sends the pulse that opens the drawer. */
    void pulse() throws IOException {
        link.send(PrinterQuestions.drawerPulse(), Deadline.in(settings.readMillis()));
    }

    private int next(IntPredicate wanted, Deadline deadline) throws IOException {
        int answer = link.receive(deadline);
        while (!wanted.test(answer)) {
            answer = link.receive(deadline);
        }
        return answer;
    }
}
