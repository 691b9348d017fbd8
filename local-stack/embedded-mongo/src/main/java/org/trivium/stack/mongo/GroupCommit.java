package org.trivium.stack.mongo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/**
 * Writes to the file what was changed; writers that wait at the same time share one commit. Now and
 * then a commit also moves what lives in half-dead parts of the file, so that they can be used
 * again.
 */
final class GroupCommit {

    private static final int COMMITS_PER_COMPACTION = 32;
    private static final int LIVE_PERCENT = 50;
    private static final int COMPACTED_BYTES = 512 * 1024;

    private final MVStore store;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicLong asked = new AtomicLong();
    private long done;
    private long commits;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Returns when everything that the calling thread has changed survives a crash. */
    void await() {
        long mine = asked.incrementAndGet();
        turn.lock();
        try {
            if (done < mine) {
                long covered = asked.get();
                store.commit();
                done = covered;
                if (++commits % COMMITS_PER_COMPACTION == 0) {
                    store.compact(LIVE_PERCENT, COMPACTED_BYTES);
                }
            }
        } finally {
            turn.unlock();
        }
    }
}
