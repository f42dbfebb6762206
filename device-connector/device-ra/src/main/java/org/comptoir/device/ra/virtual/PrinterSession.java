package org.comptoir.device.ra.virtual;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.comptoir.device.api.PrinterStatus;
import org.comptoir.device.api.PrinterStatus.Paper;
import org.comptoir.device.escpos.EscPosCommand;
import org.comptoir.device.escpos.EscPosDecoder;
import org.comptoir.device.escpos.EscPosDecoder.Decoded;
import org.comptoir.device.ra.DeviceMessages;
import org.comptoir.device.ra.protocol.PrinterQuestions;
import org.comptoir.device.ra.transport.SocketLoop;

/**
 * One connection to a virtual printer. Real-time questions are answered as they arrive; everything else waits its turn,
 * and without paper it waits for paper.
 */
final class PrinterSession implements SocketLoop.Peer {
    private static final long SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int MOST_WAITING = 20_000;

    private final SimulatedPrinter printer;
    private final SocketChannel channel;
    private final EscPosDecoder decoder = new EscPosDecoder();
    private final JobCollector jobs;
    private final Deque<Decoded> waiting = new ArrayDeque<>();
    private final ByteBuffer input = ByteBuffer.allocate(8192);
    private long lastByteAt = System.nanoTime();

    PrinterSession(SimulatedPrinter printer, SocketChannel channel) {
        this.printer = printer;
        this.channel = channel;
        this.jobs = new JobCollector(printer.jobs());
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        if (busy()) {
            key.interestOps(0);
            return;
        }
        input.clear();
        int read = channel.read(input);
        if (read < 0) {
            work();
            jobs.finish();
            channel.close();
            return;
        }
        lastByteAt = System.nanoTime();
        boolean breaks = printer.breaksWithin(read);
        take(Arrays.copyOf(input.array(), printer.bytesThatArrive(read)));
        if (breaks) {
            jobs.discard();
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
        }
    }

    @Override
    public void tick(SelectionKey key) throws IOException {
        if (!printer.hanging()) {
            work();
            if (jobs.endsInSilence() && System.nanoTime() - lastByteAt > SILENCE_NANOS) {
                jobs.finish();
            }
        }
        if (key.isValid()) {
            key.interestOps(busy() ? 0 : SelectionKey.OP_READ);
        }
    }

    @Override
    public void closed(Exception cause) {
        if (cause != null) {
            jobs.discard();
            DeviceMessages.virtualPrinterFault(printer.name(), cause);
        }
    }

    private boolean busy() {
        return printer.hanging() || waiting.size() > MOST_WAITING;
    }

    private void take(byte[] bytes) throws IOException {
        for (Decoded piece : decoder.read(bytes, bytes.length)) {
            if (piece.command() instanceof EscPosCommand.RealTimeStatus question) {
                answer(question.which());
            } else {
                waiting.add(piece);
            }
        }
        work();
    }

    private void work() throws IOException {
        while (!waiting.isEmpty() && printer.status().online()) {
            Decoded piece = waiting.poll();
            if (piece.command() instanceof EscPosCommand.StatusRequest question) {
                jobs.finish();
                send((byte) (question.which() == 1 && printer.paper() == Paper.NEAR_END ? 3 : 0));
            } else {
                if (piece.command() instanceof EscPosCommand.DrawerPulse) {
                    printer.pulsed();
                }
                jobs.add(piece);
            }
        }
    }

    private void answer(int which) throws IOException {
        PrinterStatus status = printer.status();
        byte[] answers = PrinterQuestions.answers(status, false);
        switch (which) {
            case 1 -> send(answers[0]);
            case 2 -> send(answers[1]);
            case 4 -> send(answers[2]);
            default -> send((byte) 0x12);
        }
    }

    private void send(byte answer) throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {answer}));
    }
}
