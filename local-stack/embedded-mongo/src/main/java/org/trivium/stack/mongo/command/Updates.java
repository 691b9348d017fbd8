package org.trivium.stack.mongo.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.query.Query;

/** Which changes a client may ask for. */
final class Updates {

    private static final Set<String> KNOWN =
            Set.of(
                    "$set",
                    "$setOnInsert",
                    "$unset",
                    "$inc",
                    "$mul",
                    "$min",
                    "$max",
                    "$rename",
                    "$currentDate",
                    "$push",
                    "$addToSet",
                    "$pull",
                    "$pullAll",
                    "$pop");
    private static final Map<String, Set<String>> MODIFIERS =
            Map.of(
                    "$push", Set.of("$each", "$slice", "$sort", "$position"),
                    "$addToSet", Set.of("$each"));
    private static final String EACH = "$each";

    private Updates() {}

    static void check(@Nullable Object update, @Nullable Object arrayFilters) {
        if (!(update instanceof Document changes)) {
            throw Refusal.of("an update by a pipeline");
        }
        if (changes.keySet().stream().anyMatch(name -> name.startsWith("$"))) {
            changes.forEach(Updates::checkOperator);
        }
        if (arrayFilters instanceof Collection<?> filters) {
            filters.forEach(each -> Query.of((Document) each));
        }
    }

    private static void checkOperator(String operator, @Nullable Object change) {
        if (!KNOWN.contains(operator)) {
            throw Refusal.of("the update operator '%s'".formatted(operator));
        }
        if (!(change instanceof Document fields)) {
            throw Refusal.of("a '%s' that is not a document".formatted(operator));
        }
        if (MODIFIERS.containsKey(operator)) {
            fields.values().forEach(value -> checkModifiers(operator, value));
        }
        if (operator.equals("$pull")) {
            fields.values().forEach(Updates::checkPulled);
        }
    }

    private static void checkModifiers(String operator, @Nullable Object value) {
        if (value instanceof Document modifiers
                && modifiers.keySet().stream().anyMatch(name -> name.startsWith("$"))
                && (!modifiers.containsKey(EACH)
                        || !MODIFIERS
                                .getOrDefault(operator, Set.of())
                                .containsAll(modifiers.keySet()))) {
            throw Refusal.of("the modifiers %s of %s".formatted(modifiers.keySet(), operator));
        }
    }

    private static void checkPulled(@Nullable Object condition) {
        if (condition instanceof Document query) {
            Query.of(new Document("element", new Document("$elemMatch", query)));
        }
    }
}
