package org.trivium.chaos.client;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.trivium.chaos.ledger.Act;
import tools.jackson.databind.JsonNode;

/** Decides on suggestions and takes decisions back, one after another, without an end. */
final class Coordinator implements Runnable {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final int MORE_MILLIS = 900;
    private static final double LOOKS_AGAIN = 0.7;

    /** Decisions meet when several work on few. */
    private static final int HANDS_ON = 15;

    /** One of so many is left to itself. */
    private static final int UNTOUCHED = 4;

    private static final List<String> REASONS =
            List.of("already-planned", "known-cause", "not-worth-it", "chance", "other");

    private final Seat seat;
    private final Books books;
    private final BooleanSupplier open;
    private final Random random;
    private List<JsonNode> page = List.of();

    Coordinator(Seat seat, Books books, BooleanSupplier open, long seed) {
        this.seat = seat;
        this.books = books;
        this.open = open;
        this.random = new Random(seed);
    }

    /** Who sits at which service's desk. */
    record Seat(String service, Person who) {

        private String suggestions() {
            return "/api/%s/suggestions".formatted(service);
        }
    }

    /** Now and then by a page that was read some time ago, which others have overtaken. */
    @Override
    public void run() {
        while (open.getAsBoolean()) {
            if (page.isEmpty() || random.nextDouble() < LOOKS_AGAIN) {
                look();
            }
            if (!page.isEmpty()) {
                decide(page.get(random.nextInt(page.size())));
            }
            LockSupport.parkNanos(SHORTEST_PAUSE.plusMillis(random.nextInt(MORE_MILLIS)).toNanos());
        }
    }

    private void look() {
        books.door()
                .get(seat.who(), seat.suggestions() + "?state=all&limit=50")
                .ifPresent(
                        read ->
                                page =
                                        read.path("items")
                                                .valueStream()
                                                .filter(Coordinator::isTouched)
                                                .limit(HANDS_ON)
                                                .toList());
    }

    private static boolean isTouched(JsonNode suggestion) {
        return Math.floorMod(School.id(suggestion).hashCode(), UNTOUCHED) != 0;
    }

    private void decide(JsonNode suggestion) {
        Act act = next(suggestion.path("state").asString(""));
        String id = School.id(suggestion);
        String token = act == Act.DISMISSED ? "w" + UUID.randomUUID() : "";
        String detail = detail(act);
        Post post =
                Post.json(
                        UUID.randomUUID().toString(),
                        seat.who(),
                        "%s/%s%s".formatted(seat.suggestions(), id, act.path()),
                        suggestion.path("version").asLong(0),
                        form(act, detail, token));
        books.send(act, post, token, id, detail);
    }

    /** Mostly what the state allows. */
    private Act next(String state) {
        List<Act> acts =
                switch (state) {
                    case "accepted", "dismissed" ->
                            List.of(Act.TAKEN_BACK, Act.TAKEN_BACK, Act.TAKEN_BACK, Act.ACCEPTED);
                    case "snoozed" ->
                            List.of(Act.ACCEPTED, Act.DISMISSED, Act.SNOOZED, Act.TAKEN_BACK);
                    default -> List.of(Act.ACCEPTED, Act.DISMISSED, Act.SNOOZED);
                };
        return acts.get(random.nextInt(acts.size()));
    }

    private String detail(Act act) {
        return switch (act) {
            case DISMISSED -> REASONS.get(random.nextInt(REASONS.size()));
            case SNOOZED ->
                    LocalDate.now(ZoneOffset.UTC).plusDays(7 + random.nextInt(50)).toString();
            default -> "";
        };
    }

    private Map<String, ?> form(Act act, String detail, String token) {
        return switch (act) {
            case DISMISSED -> Map.of("reason", detail, "remark", token);
            case SNOOZED -> Map.of("until", detail, "untilGrown", random.nextBoolean());
            default -> Map.of();
        };
    }
}
