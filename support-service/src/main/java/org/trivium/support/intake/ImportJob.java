package org.trivium.support.intake;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param id UUIDv7
 * @param version counts its saves; who saves an old one has lost it to another instance
 */
public record ImportJob(
        String id,
        String district,
        long version,
        Order order,
        Stage stage,
        Tally tally,
        History history,
        Lease lease,
        End end) {

    /** Why it failed when its file broke off on its way. */
    static final String NOT_WHOLE = "The file did not arrive as a whole.";

    /** Stands for mapping and source where there is no file. */
    private static final String HISTORY = "history";

    static ImportJob ordered(String id, String district, Order order, String pass) {
        return new ImportJob(
                id,
                district,
                1,
                order,
                Stage.RECEIVING,
                Tally.NONE,
                new History(pass, null, 0),
                new Lease(null, order.started(), 0, null),
                End.NOT_YET);
    }

    /** One without a file: the detector is to hear once more what is in already. */
    static ImportJob retelling(String id, String district, Instant started, String pass) {
        Order order = new Order(HISTORY, HISTORY, started, Manner.PLAIN);
        return ordered(id, district, order, pass).at(Stage.RETELLING);
    }

    ImportJob at(Stage next) {
        return new ImportJob(id, district, version, order, next, tally, history, lease, end);
    }

    ImportJob with(Tally newTally) {
        return new ImportJob(id, district, version, order, stage, newTally, history, lease, end);
    }

    ImportJob with(History newHistory) {
        return new ImportJob(id, district, version, order, stage, tally, newHistory, lease, end);
    }

    /** True when its file is there, or was. */
    boolean hasArrived() {
        return stage != Stage.RECEIVING && !NOT_WHOLE.equals(end.failure());
    }

    /** The next version of it, held by an instance, or by nobody. */
    ImportJob leased(Lease newLease) {
        return new ImportJob(
                id, district, version + 1, order, stage, tally, history, newLease, end);
    }

    /** It tells no more of its file. */
    ImportJob broken(String why) {
        return with(new End(null, why, null, null));
    }

    /** Somebody wanted it to tell no more of its file. */
    ImportJob cancelled(Instant at) {
        return with(new End(null, null, at, null));
    }

    /** It was to say only what it would do. */
    ImportJob foreseen(Forecast forecast) {
        return with(new End(null, null, null, forecast));
    }

    ImportJob ended(Instant at) {
        return at(end.stage()).with(end.at(at));
    }

    private ImportJob with(End newEnd) {
        return new ImportJob(id, district, version, order, stage, tally, history, lease, newEnd);
    }

    /**
     * What was asked for.
     *
     * @param source system that the file comes from; with a row's number it names a ticket for good
     * @param started rows dated later are refused
     * @param manner how the file is to be read
     */
    public record Order(String mapping, String source, Instant started, Manner manner) {

        /** Imports of earlier versions say nothing of a manner. */
        public Order {
            manner = Optional.ofNullable(manner).orElse(Manner.PLAIN);
        }
    }

    /**
     * Whether the district's history must be told anew.
     *
     * @param pass what the announcements of this import carry, to be let through while the district
     *     is on hold
     * @param retoldBefore facts from then on are no history; absent when nothing is told anew
     * @param chunks how many pieces of the history have been told
     */
    public record History(String pass, @Nullable Instant retoldBefore, long chunks) {

        /** Facts from then on are no history, if anything is told anew. */
        public Optional<Instant> before() {
            return Optional.ofNullable(retoldBefore);
        }
    }

    /**
     * Who works on it.
     *
     * @param owner the instance; absent when nobody does
     * @param until from then on anyone may take it up
     * @param attempts failures without progress
     * @param stumbled what the last of them was, until there is progress
     */
    public record Lease(
            @Nullable String owner, Instant until, int attempts, @Nullable String stumbled) {}

    /**
     * How it ended.
     *
     * @param at absent while it runs
     * @param failure why it was given up, if it was; what it has told by then may still have to
     *     reach the detector
     * @param cancelled since when it is to stop, if somebody wanted that
     * @param forecast what a dry run found
     */
    public record End(
            @Nullable Instant at,
            @Nullable String failure,
            @Nullable Instant cancelled,
            @Nullable Forecast forecast) {

        static final End NOT_YET = new End(null, null, null, null);

        /** True when it tells no more of its file. */
        boolean isSettled() {
            return failure != null || cancelled != null || forecast != null;
        }

        private Stage stage() {
            Stage unless = cancelled == null ? Stage.DONE : Stage.CANCELLED;
            return failure == null ? unless : Stage.FAILED;
        }

        private End at(Instant when) {
            return new End(when, failure, cancelled, forecast);
        }
    }
}
