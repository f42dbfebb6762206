package org.comptoir.device.escpos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The picture of a ticket, drawn from the bytes of its job and nothing else, so that any node shows the same one. One
 * dot of the printer is one pixel; the characters come with the product, so no font of the machine is needed.
 */
public final class TicketImage {
    private TicketImage() {}

    /** The picture on 80 mm paper of 48 columns. */
    public static BufferedImage render(byte[] job) {
        return render(job, PrinterProfile.WIDE_48);
    }

    /** The picture on the paper of that printer. */
    public static BufferedImage render(byte[] job, PrinterProfile profile) {
        List<Ticket.Row> rows = Ticket.rows(job, profile.columns());
        return new TicketPainter(profile).paint(rows);
    }

    /** The picture as a PNG file, on 80 mm paper of 48 columns. */
    public static byte[] png(byte[] job) {
        return png(job, PrinterProfile.WIDE_48);
    }

    /** The picture as a PNG file, on the paper of that printer. */
    public static byte[] png(byte[] job, PrinterProfile profile) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream memory = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(render(job, profile), "png", memory);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
