package org.trivium.chaos.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.trivium.chaos.ledger.Act;
import tools.jackson.databind.JsonNode;

/**
 * Files tickets and changes those of the district, or follows the own ones, one thing after
 * another, without an end.
 */
final class Clerk implements Runnable {

    private static final String TICKETS = "/api/support/tickets";
    private static final double FILES = 0.35;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final int MORE_MILLIS = 500;

    /** Changes meet when many work on few. */
    private static final int HANDS_ON = 12;

    private final Person who;
    private final School school;
    private final Books books;
    private final BooleanSupplier open;
    private final Random random;
    private final List<String> own = new ArrayList<>();

    Clerk(Person who, School school, Books books, BooleanSupplier open, long seed) {
        this.who = who;
        this.school = school;
        this.books = books;
        this.open = open;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (open.getAsBoolean()) {
            if (tickets().isEmpty() || random.nextDouble() < FILES) {
                file();
            } else {
                change();
            }
            LockSupport.parkNanos(SHORTEST_PAUSE.plusMillis(random.nextInt(MORE_MILLIS)).toNanos());
        }
    }

    private void file() {
        String token = token();
        Map<String, String> form = new HashMap<>();
        form.put("site", school.site(random));
        form.put("leaf", school.leaf(random));
        form.put("subject", token);
        form.put("description", "Filed while everything around it was killed");
        if (!who.seesOwnOnly()) {
            form.put("requester", school.person(random));
        }
        books.send(Act.FILED, post(TICKETS, 0, form), token, "")
                .map(answer -> School.id(answer.body()))
                .ifPresent(
                        id -> {
                            own.add(id);
                            school.tickets().add(id);
                        });
    }

    private List<String> tickets() {
        return who.seesOwnOnly() ? own : school.tickets();
    }

    private void change() {
        List<String> tickets = tickets();
        int last = Math.min(HANDS_ON, tickets.size());
        String ticket = tickets.get(tickets.size() - 1 - random.nextInt(last));
        Optional<JsonNode> read = books.door().get(who, "%s/%s".formatted(TICKETS, ticket));
        read.ifPresent(found -> change(found, token()));
    }

    private void change(JsonNode ticket, String token) {
        Act act = next(ticket.path("status").asString(""));
        String id = School.id(ticket);
        Post post =
                post(
                        "%s/%s%s".formatted(TICKETS, id, act.path()),
                        ticket.path("version").asLong(0),
                        form(act, ticket, token));
        books.send(act, post, hasWords(act) ? token : "", id);
    }

    private Act next(String status) {
        List<Act> acts = possible(status).stream().filter(this::isMine).toList();
        return acts.get(random.nextInt(acts.size()));
    }

    /** Whoever filed a ticket may speak up and say that it is not over; the rest is work on it. */
    private boolean isMine(Act act) {
        return !who.seesOwnOnly() || act == Act.COMMENTED || act == Act.REOPENED;
    }

    private static List<Act> possible(String status) {
        return switch (status) {
            case "resolved" -> List.of(Act.COMMENTED, Act.CLOSED, Act.REOPENED);
            case "closed" -> List.of(Act.COMMENTED, Act.REOPENED);
            case "new", "assigned" ->
                    List.of(
                            Act.ASSIGNED,
                            Act.ASSIGNED,
                            Act.COMMENTED,
                            Act.WAITING,
                            Act.RECATEGORISED,
                            Act.RESOLVED);
            default -> List.of(Act.COMMENTED, Act.RECATEGORISED, Act.RESOLVED);
        };
    }

    private Map<String, ?> form(Act act, JsonNode ticket, String token) {
        return switch (act) {
            case ASSIGNED -> Map.of("group", token);
            case COMMENTED -> Map.of("text", token);
            case WAITING -> Map.of("waitingFor", "parts", "question", token);
            case RECATEGORISED -> Map.of("leaf", anotherLeaf(ticket.path("leaf").asString("")));
            case RESOLVED -> Map.of("kind", "equipment", "fix", token, "minutes", 5);
            default -> Map.of();
        };
    }

    private String anotherLeaf(String present) {
        String leaf = school.leaf(random);
        while (leaf.equals(present)) {
            leaf = school.leaf(random);
        }
        return leaf;
    }

    private static boolean hasWords(Act act) {
        return act != Act.RECATEGORISED && act != Act.REOPENED && act != Act.CLOSED;
    }

    private Post post(String path, long read, Map<String, ?> form) {
        return Post.json(UUID.randomUUID().toString(), who, path, read, form);
    }

    private String token() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
