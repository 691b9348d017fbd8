package org.trivium.chaos.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.trivium.chaos.ledger.Decided;
import org.trivium.chaos.ledger.Ledger;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.process.Refused;

/** Everybody at work in the districts, until they are told to stop. */
public final class Staff {

    /** By then whatever was killed serves again, and who has no answer gives up. */
    private static final Duration LAST_ANSWERS = Duration.ofMinutes(3);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> all = new ArrayList<>();
    private volatile boolean open = true;
    private volatile Instant giveUp = Instant.MAX;

    private Staff() {}

    /** Sets them to work; each signs in first, while nothing is killed. */
    public static Staff work(Stack stack, List<School> schools, Ledger ledger, long seed) {
        schools.stream()
                .flatMap(school -> Person.allOf(school.district()))
                .forEach(person -> stack.passes().of(person.name()));
        Staff staff = new Staff();
        PatientDoor door = new PatientDoor(stack.gateway(), stack.passes(), () -> staff.giveUp);
        Books books = new Books(door, ledger);
        Random seeds = new Random(seed);
        schools.forEach(school -> staff.addAll(school, books, seeds));
        return staff;
    }

    private void addAll(School school, Books books, Random seeds) {
        BooleanSupplier atWork = () -> open;
        String district = school.district();
        Person.clerks(district)
                .map(who -> new Clerk(who, school, books, atWork, seeds.nextLong()))
                .forEach(this::add);
        Person importer = Person.importer(district);
        add(new Importer(importer, school, books, atWork, seeds.nextLong()));
        for (String service : Decided.SERVICES) {
            Person.coordinators(district, service)
                    .map(who -> new Coordinator.Seat(service, who))
                    .map(seat -> new Coordinator(seat, books, atWork, seeds.nextLong()))
                    .forEach(this::add);
        }
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
