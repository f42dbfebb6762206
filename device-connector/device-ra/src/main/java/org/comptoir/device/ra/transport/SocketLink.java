package org.comptoir.device.ra.transport;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Map;

/**
 * A TCP connection on which nothing can wait for ever: connecting, reading <em>and writing</em> end at a deadline. A
 * blocking socket has no time-out for writes, and a hung printer stops reading; hence the selector. Not for two threads
 * at once, except {@link #close()}.
 */
public final class SocketLink implements Closeable {
    private static final int MOST_DISCARDED = 1 << 16;
    /** A printer switched off is noticed by the kernel after about 30 s of silence. */
    private static final Map<String, Integer> KEEPALIVE =
            Map.of("TCP_KEEPIDLE", 15, "TCP_KEEPINTERVAL", 5, "TCP_KEEPCOUNT", 3);

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteBuffer input = ByteBuffer.allocate(256).limit(0);
    private long sent;

    private SocketLink(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.selector = selector;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        keepAlive(channel);
        this.key = channel.register(selector, 0);
    }

    /** Connects within the deadline, or throws and leaves nothing open. */
    public static SocketLink open(String host, int port, Deadline deadline) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
        SocketChannel channel = SocketChannel.open();
        Selector selector = null;
        boolean connected = false;
        try {
            selector = Selector.open();
            SocketLink link = new SocketLink(channel, selector);
            if (!channel.connect(address)) {
                link.await(SelectionKey.OP_CONNECT, deadline, "connecting");
                channel.finishConnect();
            }
            connected = true;
            return link;
        } finally {
            if (!connected) {
                channel.close();
                if (selector != null) {
                    selector.close();
                }
            }
        }
    }

    /** Has the kernel probe a silent peer, sooner than its default of two hours where it lets us say so. */
    public static void keepAlive(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        for (SocketOption<?> option : channel.supportedOptions()) {
            Integer seconds = KEEPALIVE.get(option.name());
            if (seconds != null) {
                set(channel, option, seconds);
            }
        }
    }

    /** Sends all bytes, or throws at the deadline; {@link #sent()} tells how far it came. */
    public void send(byte[] bytes, Deadline deadline) throws IOException {
        ByteBuffer output = ByteBuffer.wrap(bytes);
        while (output.hasRemaining()) {
            int written = channel.write(output);
            sent += written;
            if (written == 0) {
                await(SelectionKey.OP_WRITE, deadline, "sending");
            }
        }
    }

    /** Bytes the kernel has taken since the link was opened: the peer may have seen any of them. */
    public long sent() {
        return sent;
    }

    /** The next byte, 0 to 255; throws at the deadline or when the peer has closed. */
    public int receive(Deadline deadline) throws IOException {
        while (!input.hasRemaining()) {
            if (fill() == 0) {
                await(SelectionKey.OP_READ, deadline, "waiting for an answer");
            }
        }
        return input.get() & 0xFF;
    }

    /** Throws away what the peer said unasked; throws when it has closed or does not stop talking. */
    public void discardInput() throws IOException {
        input.limit(0);
        for (int discarded = 0; discarded < MOST_DISCARDED; ) {
            int read = fill();
            input.limit(0);
            if (read == 0) {
                return;
            }
            discarded += read;
        }
        throw new IOException("the peer does not stop talking");
    }

    /** Whether the peer has neither closed nor reset the connection, as far as the kernel knows; never waits. */
    public boolean alive() {
        try {
            if (!channel.isOpen()) {
                return false;
            }
            discardInput();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Closes; never throws, for there is nothing left to do about it. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // closing is all that was wanted
        }
        try {
            selector.close();
        } catch (IOException alreadyGone) {
            // closing is all that was wanted
        }
    }

    private int fill() throws IOException {
        input.clear();
        int read;
        try {
            read = channel.read(input);
        } finally {
            input.flip();
        }
        if (read < 0) {
            throw new EOFException("the peer closed the connection");
        }
        return read;
    }

    private void await(int operation, Deadline deadline, String doing) throws IOException {
        key.interestOps(operation);
        long left = deadline.millisLeft();
        while (left > 0) {
            selector.select(left);
            if (!selector.isOpen() || Thread.currentThread().isInterrupted()) {
                throw new IOException("interrupted while " + doing);
            }
            if (!selector.selectedKeys().isEmpty()) {
                selector.selectedKeys().clear();
                return;
            }
            left = deadline.millisLeft();
        }
        throw new SocketTimeoutException("timed out while " + doing);
    }

    @SuppressWarnings("unchecked")
    private static void set(SocketChannel channel, SocketOption<?> option, Integer value) throws IOException {
        channel.setOption((SocketOption<Integer>) option, value);
    }
}
