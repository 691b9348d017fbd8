package org.trivium.starter.idempotency;

import java.util.concurrent.atomic.AtomicInteger;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.id.Ids;

/** The attempt that the current thread serves; without a key every id is a new one. */
final class ServedAttempt implements Attempt {

    static final ScopedValue<Seed> SEED = ScopedValue.newInstance();

    @Override
    public String newId() {
        return SEED.isBound() ? SEED.get().next() : Ids.next();
    }

    @Override
    public boolean isRepeated() {
        return SEED.isBound() && SEED.get().repeated();
    }

    /**
     * What the ids of a request are made from.
     *
     * @param id UUIDv7 that was written down before the first attempt began
     */
    record Seed(String id, boolean repeated, AtomicInteger made) {

        Seed(String id, boolean repeated) {
            this(id, repeated, new AtomicInteger());
        }

        private String next() {
            return Ids.derived(id, made.getAndIncrement());
        }
    }
}
