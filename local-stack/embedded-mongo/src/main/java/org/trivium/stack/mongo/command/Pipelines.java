package org.trivium.stack.mongo.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.query.Expressions;
import org.trivium.stack.mongo.query.Query;
import org.trivium.stack.mongo.query.SortOrder;

/** Which stages an aggregation may have, and what they may say. */
final class Pipelines {

    private static final Set<String> PLAIN =
            Set.of(
                    "$skip",
                    "$limit",
                    "$count",
                    "$unwind",
                    "$sample",
                    "$unset",
                    "$indexStats",
                    "$out",
                    "$graphLookup");
    private static final Set<String> OF_EXPRESSIONS =
            Set.of("$project", "$addFields", "$replaceRoot", "$redact", "$sortByCount");
    private static final Set<String> MERGE =
            Set.of("into", "on", "let", "whenMatched", "whenNotMatched");

    private Pipelines() {}

    static void check(@Nullable Object pipeline) {
        if (pipeline instanceof Collection<?> stages) {
            for (Object stage : stages) {
                if (stage instanceof Document document) {
                    document.forEach(Pipelines::checkStage);
                }
            }
        }
    }

    private static void checkStage(String name, @Nullable Object stage) {
        switch (name) {
            case "$match" -> Query.of(document(name, stage));
            case "$sort" -> SortOrder.of(document(name, stage));
            case "$lookup" -> check(document(name, stage).get("pipeline"));
            case "$facet" -> document(name, stage).values().forEach(Pipelines::check);
            case "$group" -> document(name, stage).forEach(Pipelines::checkGrouped);
            case "$bucket" -> checkBucket(document(name, stage));
            case "$merge" -> checkMerge(stage);
            default -> {
                if (OF_EXPRESSIONS.contains(name)) {
                    Expressions.check(stage);
                } else if (!PLAIN.contains(name)) {
                    throw Refusal.of("the stage '%s'".formatted(name));
                }
            }
        }
    }

    private static Document document(String name, @Nullable Object stage) {
        if (stage instanceof Document document) {
            return document;
        }
        throw Refusal.of("a '%s' that is not a document".formatted(name));
    }

    /** The names of accumulators are known to the stage, which looks at them at once. */
    private static void checkGrouped(String field, @Nullable Object value) {
        if (!field.equals("_id") && value instanceof Document accumulator) {
            accumulator.values().forEach(Expressions::check);
        } else {
            Expressions.check(value);
        }
    }

    private static void checkBucket(Document bucket) {
        Expressions.check(bucket.get("groupBy"));
        if (bucket.get("output") instanceof Document output) {
            output.forEach(Pipelines::checkGrouped);
        }
    }

    private static void checkMerge(@Nullable Object merge) {
        if (merge instanceof Document options) {
            if (!MERGE.containsAll(options.keySet())) {
                throw Refusal.of("the options %s of $merge".formatted(options.keySet()));
            }
            check(options.get("whenMatched"));
        }
    }
}
