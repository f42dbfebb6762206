package org.comptoir.device.ra.virtual;

import java.io.ByteArrayOutputStream;
import org.comptoir.device.escpos.EscPosCommand;
import org.comptoir.device.escpos.EscPosDecoder.Decoded;

/**
 * Finds the end of jobs in a stream that does not mark it: a status question, silence after a cut, the initialisation
 * of the next document after a cut, or the end of the connection. A stream that printed nothing is no job.
 */
final class JobCollector {
    private static final int LONGEST_JOB = 1 << 21;

    private final JobLog log;
    private final ByteArrayOutputStream job = new ByteArrayOutputStream();
    private boolean printed;
    private boolean cut;

    JobCollector(JobLog log) {
        this.log = log;
    }

    /** Takes the next command that is part of a job. */
    void add(Decoded piece) {
        EscPosCommand command = piece.command();
        if (command instanceof EscPosCommand.Initialize && cut || job.size() > LONGEST_JOB) {
            finish();
        }
        if (command instanceof EscPosCommand.DrawerPulse && job.size() == 0) {
            return;
        }
        byte[] bytes = new byte[piece.bytes().limit()];
        piece.bytes().get(0, bytes);
        job.writeBytes(bytes);
        printed |= command instanceof EscPosCommand.Text
                || command instanceof EscPosCommand.Barcode
                || command instanceof EscPosCommand.Raster;
        cut = printed && (cut || command instanceof EscPosCommand.Cut);
    }

    /** Whether the present job has been cut, so that silence ends it. */
    boolean endsInSilence() {
        return cut;
    }

    /** Ends the present job, if there is one. */
    void finish() {
        if (printed) {
            log.add(job.toByteArray());
        }
        discard();
    }

    /** Throws the present job away: its connection broke. */
    void discard() {
        job.reset();
        printed = false;
        cut = false;
    }
}
