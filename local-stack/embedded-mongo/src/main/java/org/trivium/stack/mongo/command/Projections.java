package org.trivium.stack.mongo.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.query.Query;

/** Which fields a client may ask for. */
final class Projections {

    private static final String ELEMENT = "$elemMatch";
    private static final String SLICE = "$slice";

    private Projections() {}

    static void check(@Nullable Object projection) {
        if (projection instanceof Document fields) {
            fields.entrySet().forEach(Projections::checkField);
        }
    }

    private static void checkField(Map.Entry<String, Object> field) {
        @Nullable Object wanted = field.getValue();
        boolean plain = wanted instanceof Number || wanted instanceof Boolean;
        if (field.getKey().contains("$") || (!plain && !isOfArray(wanted))) {
            throw Refusal.of("the projection '%s'".formatted(field));
        }
    }

    private static boolean isOfArray(@Nullable Object wanted) {
        if (!(wanted instanceof Document operators)) {
            return false;
        }
        if (operators.keySet().equals(Set.of(ELEMENT))
                && operators.get(ELEMENT) instanceof Document query) {
            Query.of(new Document("element", new Document(ELEMENT, query)));
            return true;
        }
        return operators.keySet().equals(Set.of(SLICE));
    }
}
