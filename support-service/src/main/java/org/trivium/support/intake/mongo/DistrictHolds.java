package org.trivium.support.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.outbox.RelayGate;
import org.trivium.support.intake.Holds;

/**
 * Keeps in the database which districts are on hold, and what may pass: everything that the
 * detector does not hear or that moves no time, and what the import that holds the district says
 * itself.
 */
final class DistrictHolds implements Holds, RelayGate {

    private final Supplier<DistrictMongo<HoldDocument>> holds;
    private final Predicate<Announcement> heard;
    private final Duration knownWithin;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /**
     * @param heard announcements that wait while their district is on hold
     */
    DistrictHolds(
            Supplier<DistrictMongo<HoldDocument>> holds,
            Predicate<Announcement> heard,
            Duration knownWithin) {
        this.holds = holds;
        this.heard = heard;
        this.knownWithin = knownWithin;
    }

    @Override
    public void hold(String district, String pass) {
        try {
            holds.get().insert(new HoldDocument(district, district, 1, pass), List.of());
        } catch (DuplicateKeyException heldAlready) {
            holds.get().replace(new HoldDocument(district, district, 1, pass), 1, List.of());
        }
        seen.remove(district);
        waitUntilAllKnow();
    }

    @Override
    public void lift(String district, String pass) {
        holds.get().remove(district, where("_id").is(district).and("pass").is(pass));
        seen.remove(district);
    }

    @Override
    public boolean passes(Announcement event) {
        if (!heard.test(event)) {
            return true;
        }
        Optional<String> pass = pass(event.district());
        return pass.isEmpty() || pass.get().equals(event.correlation());
    }

    private Optional<String> pass(String district) {
        Seen last = seen.get(district);
        long now = System.nanoTime();
        if (last == null || now - last.nanos() > knownWithin.toNanos()) {
            last = new Seen(holds.get().byId(district, district).map(HoldDocument::pass), now);
            seen.put(district, last);
        }
        return last.pass();
    }

    /** Other instances look again after {@code knownWithin}; what they send by then comes first. */
    private void waitUntilAllKnow() {
        long until = System.nanoTime() + 2 * knownWithin.toNanos();
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private record Seen(Optional<String> pass, long nanos) {}
}
