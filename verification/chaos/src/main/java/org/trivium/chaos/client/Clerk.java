package org.trivium.chaos.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.trivium.chaos.ledger.Act;
import tools.jackson.databind.JsonNode;

/** Files tickets and changes those of the district, one thing after another, without an end. */
final class Clerk implements Runnable {

    private static final String TICKETS = "/api/support/tickets";
    private static final double FILES = 0.35;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final int MORE_MILLIS = 500;

    /** Changes meet when many work on few. */
    private static final int HANDS_ON = 12;

    private final String name;
    private final School school;
    private final Books books;
    private final BooleanSupplier open;
    private final Random random;

    Clerk(String name, School school, Books books, BooleanSupplier open, long seed) {
        this.name = name;
        this.school = school;
        this.books = books;
        this.open = open;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (open.getAsBoolean()) {
            if (school.tickets().isEmpty() || random.nextDouble() < FILES) {
                file();
            } else {
                change();
            }
            LockSupport.parkNanos(SHORTEST_PAUSE.plusMillis(random.nextInt(MORE_MILLIS)).toNanos());
        }
    }

    private void file() {
        String token = token();
        Map<String, ?> form =
                Map.of(
                        "requester", school.person(random),
                        "site", school.site(random),
                        "leaf", school.leaf(random),
                        "subject", token,
                        "description", "Filed while everything around it was killed");
        books.send(Act.FILED, post(TICKETS, 0, form), token, "")
                .map(answer -> School.id(answer.body()))
                .ifPresent(school.tickets()::add);
    }

    private void change() {
        List<String> tickets = school.tickets();
        int last = Math.min(HANDS_ON, tickets.size());
        String ticket = tickets.get(tickets.size() - 1 - random.nextInt(last));
        Optional<JsonNode> read =
                books.door().get(school.district(), "%s/%s".formatted(TICKETS, ticket));
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
        List<Act> acts =
                switch (status) {
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
        return acts.get(random.nextInt(acts.size()));
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
        return Post.json(UUID.randomUUID().toString(), school.district(), name, path, read, form);
    }

    private String token() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
