package org.trivium.stack.mongo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/** Writes to the file what was changed; writers that wait at the same time share one commit. */
final class GroupCommit {

    private final MVStore store;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicLong asked = new AtomicLong();
    private long done;

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
            }
        } finally {
            turn.unlock();
        }
    }
}
