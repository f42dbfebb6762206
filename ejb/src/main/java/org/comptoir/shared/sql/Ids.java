package org.comptoir.shared.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ids of booked rows, taken in blocks of 1,000 for each node; unique, not gap-free. Nobody waits for another's fetch: it
 * may need a connection that only those who wait would give back. The next block is fetched when half of one is used; who
 * finds none fetches one himself.
 */
@ApplicationScoped
public class Ids {

    private static final int BLOCK = 1_000;
    private static final int HALF = BLOCK / 2;

    private final AtomicReference<Block> current = new AtomicReference<>(Block.EMPTY);
    private final ConcurrentSkipListSet<Block> spares =
            new ConcurrentSkipListSet<>(Comparator.comparingLong(Block::first));
    private Sql sql;

    protected Ids() {}

    @Inject
    public Ids(Sql sql) {
        this.sql = sql;
    }

    /** One new id. */
    public long next() {
        while (true) {
            Block block = current.get();
            long taken = block.taken.getAndIncrement();
            if (taken < BLOCK) {
                if (taken == HALF && spares.isEmpty()) {
                    fetch();
                }
                return block.first + taken;
            }
            follow(block);
        }
    }

    /** Puts the next block in the place of one that is used up, unless somebody else did. */
    private void follow(Block used) {
        Block spare = spares.pollFirst();
        if (current.get().first != used.first) {
            keep(spare);
        } else if (spare == null) {
            fetch();
        } else if (!current.compareAndSet(used, spare)) {
            keep(spare);
        }
    }

    private void fetch() {
        keep(new Block(sql.nextValue("booked_seq"), new AtomicLong()));
    }

    private void keep(Block block) {
        if (block != null) {
            spares.add(block);
        }
    }

    /** A thousand ids; nothing is left when as many were taken. */
    private record Block(long first, AtomicLong taken) {

        static final Block EMPTY = new Block(0, new AtomicLong(BLOCK));
    }
}
