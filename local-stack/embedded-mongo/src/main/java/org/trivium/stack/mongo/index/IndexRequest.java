package org.trivium.stack.mongo.index;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of an index. What this server cannot keep is refused, never ignored.
 *
 * @param unique whether two documents may not share a value
 * @param filter which documents a unique index looks at; null for all
 */
public record IndexRequest(boolean unique, boolean sparse, @Nullable Document filter) {

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
                    "collation");

    /** Reads a description of the kind that createIndexes gets. */
    public static IndexRequest of(Document description) {
        return new IndexRequest(
                Utils.isTrue(description.get("unique")),
                Utils.isTrue(description.get("sparse")),
                (Document) description.get("partialFilterExpression"));
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
        for (Map.Entry<String, Object> field :
                requireNonNull((Document) description.get("key")).entrySet()) {
            if (!(field.getValue() instanceof Number) || field.getKey().contains("$**")) {
                throw refused("an index of kind '%s'".formatted(field));
            }
        }
    }

    private static MongoServerError refused(String what) {
        return new MongoServerError(
                CANNOT_CREATE_INDEX,
                "CannotCreateIndex",
                "The embedded server does not support " + what);
    }
}
