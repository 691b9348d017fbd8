package org.trivium.stack.mongo.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.query.Query;
import org.trivium.stack.mongo.query.SortOrder;

/** Refuses a command of which the server would ignore a part, also where no document is met. */
public final class CommandCheck {

    private static final Set<String> TRANSACTION =
            Set.of("startTransaction", "autocommit", "txnNumber");

    private CommandCheck() {}

    /**
     * Looks at all of a command before it is carried out.
     *
     * @throws MongoServerError naming what is not supported
     */
    public static void check(String command, Document body) {
        if (body.keySet().stream().anyMatch(TRANSACTION::contains)) {
            throw Refusal.of("transactions");
        }
        Options.check(command, body);
        switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> checkFind(body);
            case "count", "distinct" -> checkQuery(body.get("query"));
            case "delete" -> parts(body, "deletes").forEach(CommandCheck::checkDelete);
            case "update" -> parts(body, "updates").forEach(CommandCheck::checkUpdate);
            case "findandmodify" -> checkFindAndModify(body);
            case "aggregate" -> Pipelines.check(body.get("pipeline"));
            default -> {}
        }
    }

    private static void checkFind(Document find) {
        checkQuery(find.get("filter"));
        checkSort(find.get("sort"));
        Projections.check(find.get("projection"));
        if (Boolean.TRUE.equals(find.get("singleBatch"))
                && find.get("batchSize") instanceof Number batch
                && batch.intValue() > 0
                && !(find.get("limit") instanceof Number limit
                        && limit.intValue() > 0
                        && limit.intValue() <= batch.intValue())) {
            throw Refusal.of("a single batch that leaves documents out");
        }
    }

    private static void checkFindAndModify(Document change) {
        checkQuery(change.get("query"));
        checkSort(change.get("sort"));
        Projections.check(change.get("fields"));
        if (change.containsKey("update")) {
            Updates.check(change.get("update"), change.get("arrayFilters"));
        }
    }

    private static void checkUpdate(Document update) {
        Options.checkUpdate(update);
        checkQuery(update.get("q"));
        Updates.check(update.get("u"), update.get("arrayFilters"));
    }

    private static void checkDelete(Document delete) {
        Options.checkDelete(delete);
        checkQuery(delete.get("q"));
    }

    private static void checkQuery(@Nullable Object query) {
        if (query instanceof Document filter) {
            Query.of(filter);
        } else if (query != null) {
            throw Refusal.of("a filter that is not a document");
        }
    }

    private static void checkSort(@Nullable Object sort) {
        if (sort instanceof Document order) {
            SortOrder.of(order);
        } else if (sort != null) {
            throw Refusal.of("a sort that is not a document");
        }
    }

    private static List<Document> parts(Document body, String name) {
        return body.get(name) instanceof Collection<?> all
                ? all.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
                : List.of();
    }
}
