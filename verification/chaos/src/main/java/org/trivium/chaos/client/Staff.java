package org.trivium.chaos.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trivium.chaos.ledger.Decided;
import org.trivium.chaos.ledger.Ledger;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.process.Refused;

/** Everybody at work in the districts, until they are told to stop. */
public final class Staff {

    /** By then whatever was killed serves again, and who has no answer gives up. */
    private static final Duration LAST_ANSWERS = Duration.ofMinutes(3);

    /** They meet at the same suggestions. */
    private static final int COORDINATORS = 2;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> all = new ArrayList<>();
    private volatile boolean open = true;
    private volatile Instant giveUp = Instant.MAX;

    private Staff() {}

    /**
     * Sets them to work.
     *
     * @param each how many clerks a district has, beside one who imports and two at each desk
     */
    public static Staff work(
            Stack stack, List<School> schools, Ledger ledger, int each, long seed) {
        Staff staff = new Staff();
        Books books =
                new Books(
                        new PatientDoor(stack.gateway(), stack.passes(), () -> staff.giveUp),
                        ledger);
        long own = seed;
        for (School school : schools) {
            for (int i = 1; i <= each; i++) {
                own++;
                String name = "%s-clerk-%d".formatted(school.district(), i);
                staff.add(new Clerk(name, school, books, () -> staff.open, own));
            }
            own++;
            staff.add(new Importer(school, books, () -> staff.open, own));
            for (String service : Decided.SERVICES) {
                for (int i = 1; i <= COORDINATORS; i++) {
                    own++;
                    String name = "%s-%s-%d".formatted(school.district(), service, i);
                    staff.add(
                            new Coordinator(
                                    new Coordinator.Seat(service, name),
                                    school,
                                    books,
                                    () -> staff.open,
                                    own));
                }
            }
        }
        return staff;
    }

    private void add(Runnable work) {
        all.add(threads.submit(work));
    }

    /** Nothing new is begun; returns when each has the answers that were due. */
    public void goHome() {
        giveUp = Instant.now().plus(LAST_ANSWERS);
        open = false;
        try {
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException broken) {
            throw new Refused("A client has broken: " + broken.getCause(), broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while the clients went home.", stop);
        } finally {
            threads.shutdownNow();
        }
    }
}
