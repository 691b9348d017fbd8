package org.trivium.stack.mongo.index;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.query.Query;

/**
 * What a client asks of an index. What this server cannot keep is refused, never ignored.
 *
 * @param unique whether two documents may not share a value
 * @param filter which documents a unique index looks at; null for all
 * @param seconds how long after their date documents expire; null for never
 */
public record IndexRequest(
        boolean unique, boolean sparse, @Nullable Document filter, @Nullable Long seconds) {

    private static final String SECONDS = "expireAfterSeconds";

    private static final int CANNOT_CREATE_INDEX = 67;
    private static final Set<String> KNOWN =
            Set.of(
                    "v",
                    "ns",
                    "key",
                    "name",
                    "unique",
                    "sparse",
                    "background",
                    "hidden",
                    "partialFilterExpression",
                    SECONDS,
                    "collation");

    /** Reads a description of the kind that createIndexes gets. */
    public static IndexRequest of(Document description) {
        return new IndexRequest(
                Utils.isTrue(description.get("unique")),
                Utils.isTrue(description.get("sparse")),
                (Document) description.get("partialFilterExpression"),
                description.get(SECONDS) instanceof Number seconds ? seconds.longValue() : null);
    }

    /** Which documents have expired by now: those with a date, or one of several, that is old. */
    public Document expired(String field, Instant now) {
        Instant cutoff = now.minusSeconds(requireNonNull(seconds));
        Document old = new Document(field, new Document("$lte", cutoff));
        return filter == null ? old : new Document("$and", List.of(old, filter));
    }

    /**
     * Refuses what the server cannot keep.
     *
     * @throws MongoServerError if the description asks for more than an ordered index
     */
    public static void check(Document description) {
        for (String option : description.keySet()) {
            if (!KNOWN.contains(option)) {
                throw refused("the option '%s' of an index".formatted(option));
            }
        }
        if (description.get("collation") instanceof Document collation
                && !"simple".equals(collation.get("locale"))) {
            throw refused("an index with a collation");
        }
        checkKey(requireNonNull((Document) description.get("key")), description);
        if (description.get("partialFilterExpression") instanceof Document filter) {
            Query.of(filter);
        }
    }

    private static void checkKey(Document key, Document description) {
        for (Map.Entry<String, Object> field : key.entrySet()) {
            if (!(field.getValue() instanceof Number direction)
                    || Math.abs(direction.doubleValue()) != 1
                    || field.getKey().contains("$")
                    || List.of(field.getKey().split("\\.", -1)).contains("")) {
                throw refused("an index of kind '%s'".formatted(field));
            }
        }
        if (description.containsKey(SECONDS)
                && (key.size() != 1
                        || key.containsKey(IdIndex.FIELD)
                        || !(description.get(SECONDS) instanceof Number seconds)
                        || seconds.doubleValue() != seconds.intValue()
                        || seconds.intValue() < 0)) {
            throw refused("expiry by anything but one field and whole seconds");
        }
    }

    private static MongoServerError refused(String what) {
        return new MongoServerError(
                CANNOT_CREATE_INDEX,
                "CannotCreateIndex",
                "The embedded server does not support " + what);
    }
}
