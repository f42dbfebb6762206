package org.comptoir.device.ra.transport;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One thread that serves any number of sockets: peers are told when their channel is ready, and ten times a second. A
 * peer that throws loses its channel, and no other does.
 */
public final class SocketLoop implements Runnable {
    private static final long TICK_MILLIS = 100;

    /** What belongs to a channel; called by the loop's thread only. */
    public interface Peer {
        /** The channel is ready for what the key waits for. */
        void ready(SelectionKey key) throws IOException;

        /** Time passes. */
        void tick(SelectionKey key) throws IOException;

        /** The channel was closed, by the peer's own fault when there is a cause, otherwise because the loop ends. */
        void closed(Exception cause);
    }

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean released;

    /** A loop that serves nothing yet; {@link #run()} begins. */
    public SocketLoop() throws IOException {
        selector = Selector.open();
    }

    /** Serves a channel, from any thread; closed instead when the loop has ended. */
    public void serve(SelectableChannel channel, int operations, Peer peer) {
        tasks.add(() -> register(channel, operations, peer));
        if (released) {
            discardTasks();
        } else {
            selector.wakeup();
        }
    }

    /** Has the loop look at its peers now. */
    public void wake() {
        selector.wakeup();
    }

    /** Channels served at the moment; for the loop's own thread. */
    public int channels() {
        return (int) selector.keys().stream().filter(SelectionKey::isValid).count();
    }

    /** Serves until {@link #release()}, then closes every channel. */
    @Override
    public void run() {
        try {
            while (!released) {
                turn();
            }
        } catch (IOException selectorBroken) {
            released = true;
        } finally {
            end();
        }
    }

    /** Ends {@link #run()} soon, or keeps it from beginning; from any thread, also more than once. */
    public void release() {
        released = true;
        selector.wakeup();
    }

    /** Waits until {@link #run()} has ended; false when it has not in that time. */
    public boolean awaitEnd(long millis) {
        try {
            return ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void turn() throws IOException {
        selector.select(TICK_MILLIS);
        if (Thread.interrupted()) {
            return; // an interrupt would turn every select into a spin; release() is how we are ended
        }
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        List<SelectionKey> ready = List.copyOf(selector.selectedKeys());
        selector.selectedKeys().clear();
        for (SelectionKey key : ready) {
            call(key, true);
        }
        for (SelectionKey key : List.copyOf(selector.keys())) {
            call(key, false);
        }
    }

    private void call(SelectionKey key, boolean ready) {
        if (!key.isValid()) {
            return;
        }
        Peer peer = (Peer) key.attachment();
        try {
            if (ready) {
                peer.ready(key);
            } else {
                peer.tick(key);
            }
        } catch (IOException | RuntimeException fault) {
            close(key.channel());
            peer.closed(fault);
        }
    }

    private void register(SelectableChannel channel, int operations, Peer peer) {
        if (released) {
            close(channel);
            peer.closed(null);
            return;
        }
        try {
            channel.configureBlocking(false);
            channel.register(selector, operations, peer);
        } catch (IOException | CancelledKeyException fault) {
            close(channel);
            peer.closed(fault);
        }
    }

    private void end() {
        for (SelectionKey key : List.copyOf(selector.keys())) {
            boolean open = key.channel().isOpen();
            close(key.channel());
            if (open) {
                ((Peer) key.attachment()).closed(null);
            }
        }
        discardTasks();
        try {
            selector.close();
        } catch (IOException alreadyGone) {
            // closing is all that was wanted
        }
        ended.countDown();
    }

    private void discardTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static void close(SelectableChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // closing is all that was wanted
        }
    }
}
