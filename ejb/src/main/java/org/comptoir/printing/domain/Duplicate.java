package org.comptoir.printing.domain;

import java.util.Arrays;
import org.comptoir.device.escpos.Align;
import org.comptoir.device.escpos.EscPosDocument;
import org.comptoir.device.escpos.PrinterProfile;

/** A copy of a printed job: the same bytes under a line that says DUPLICATA and its number. */
public final class Duplicate {

    private Duplicate() {}

    /** The job's bytes with that line above them; they begin with the printer's reset, so nothing of it shows below. */
    public static byte[] mark(byte[] job, int copyNo, PrinterProfile profile) {
        byte[] head = EscPosDocument.on(profile)
                .align(Align.CENTER)
                .bold(true)
                .size(2, 2)
                .line("DUPLICATA " + copyNo)
                .size(1, 1)
                .bold(false)
                .toBytes();
        byte[] marked = Arrays.copyOf(head, head.length + job.length);
        System.arraycopy(job, 0, marked, head.length, job.length);
        return marked;
    }
}
