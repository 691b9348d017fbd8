package org.trivium.stack.mongo;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonRegularExpression;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Tickets and queries of every shape that an index has to get right, from one random source. */
final class RandomTickets {

    static final List<Bson> INDEXES =
            List.of(
                    Indexes.ascending("status"),
                    Indexes.ascending("site", "status"),
                    Indexes.compoundIndex(
                            Indexes.ascending("site"), Indexes.descending("priority")),
                    Indexes.descending("opened"),
                    Indexes.ascending("tags", "priority"),
                    Indexes.ascending("device.model"),
                    Indexes.ascending("notes.by", "notes.at"));

    private static final List<String> FIELDS =
            List.of(
                    "status",
                    "site",
                    "priority",
                    "opened",
                    "tags",
                    "device.model",
                    "notes.by",
                    "notes.at",
                    "_id");
    private static final int IDS = 150;

    private final Random random;

    RandomTickets(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int id() {
        return below(IDS);
    }

    Document ticket(int id) {
        Document ticket = new Document("_id", id);
        maybe(ticket, "status");
        maybe(ticket, "site");
        maybe(ticket, "priority");
        maybe(ticket, "opened");
        if (below(3) > 0) {
            ticket.append("tags", values(below(4)));
        }
        if (below(3) > 0) {
            ticket.append("device", below(6) == 0 ? "none" : device());
        }
        if (below(3) > 0) {
            ticket.append("notes", IntStream.range(0, below(3)).mapToObj(i -> note()).toList());
        }
        return ticket;
    }

    Document query() {
        return switch (below(7)) {
            case 6 ->
                    new Document(
                            "$and", Stream.generate(this::tagged).limit(2 + below(2)).toList());
            case 0 -> new Document("$and", List.of(condition(), condition()));
            case 1 -> new Document("$or", List.of(condition(), both()));
            case 2 -> both();
            case 3 -> both().append("$and", List.of(condition()));
            default -> condition();
        };
    }

    /** Ends with the id, since equals may come in any order. */
    Document sort() {
        Document sort = new Document();
        for (int i = below(3); i > 0; i--) {
            sort.append(List.of("status", "site", "priority", "opened").get(below(4)), direction());
        }
        return sort.append("_id", direction());
    }

    Document update() {
        return switch (below(4)) {
            case 0 -> new Document("$unset", new Document("priority", ""));
            case 1 -> new Document("$set", new Document("tags", values(below(3))));
            case 2 -> new Document("$set", new Document("site", value()).append("status", value()));
            default -> new Document("$set", new Document("opened", value()));
        };
    }

    private int direction() {
        return below(2) * 2 - 1;
    }

    private Document both() {
        return condition().append(FIELDS.get(below(FIELDS.size())), operators());
    }

    private Document condition() {
        String field = FIELDS.get(below(FIELDS.size()));
        return below(10) == 0
                ? new Document(field, beginning())
                : new Document(field, below(2) == 0 ? value() : operators());
    }

    private Document tagged() {
        return switch (below(3)) {
            case 0 -> new Document("tags", operators());
            case 1 -> new Document("tags", beginning());
            default -> new Document("tags", value());
        };
    }

    private BsonRegularExpression beginning() {
        return new BsonRegularExpression(
                List.of("^o", "^clo", "^straße", "^a", "^x").get(below(5)));
    }

    private Document operators() {
        return switch (below(9)) {
            case 0 -> new Document("$in", values(below(4)));
            case 1 -> new Document("$gt", bound());
            case 2 -> new Document("$lte", bound());
            case 3 -> new Document("$gte", below(6)).append("$lt", below(8));
            case 4 -> new Document("$exists", below(2) == 0);
            case 5 -> new Document("$ne", value()).append("$gte", below(5));
            case 6 -> new Document("$eq", value());
            case 7 -> new Document("$gt", "b").append("$lte", "closed");
            default -> new Document("$not", new Document("$gt", bound()));
        };
    }

    private void maybe(Document ticket, String field) {
        if (below(5) > 0) {
            ticket.append(field, value());
        }
    }

    private Document note() {
        Document note = new Document();
        maybe(note, "by");
        maybe(note, "at");
        return note;
    }

    private Document device() {
        return new Document("model", below(5) == 0 ? values(below(3)) : value());
    }

    private List<@Nullable Object> values(int count) {
        List<@Nullable Object> values = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> values.add(element()));
        return values;
    }

    private @Nullable Object element() {
        return switch (below(20)) {
            case 0 -> Arrays.asList(value(), value());
            case 1 -> new Document("model", value());
            case 2 -> List.of();
            default -> value();
        };
    }

    private Object bound() {
        @Nullable Object bound = value();
        return bound == null ? "open" : bound;
    }

    private @Nullable Object value() {
        return Arrays.asList(
                        null,
                        below(8),
                        (long) below(8),
                        below(16) / 2.0,
                        "open",
                        "closed",
                        "",
                        "a\0b",
                        "straße " + below(3),
                        below(2) == 0,
                        Instant.ofEpochSecond(below(5)),
                        new ObjectId(below(4), 1))
                .get(below(12));
    }
}
