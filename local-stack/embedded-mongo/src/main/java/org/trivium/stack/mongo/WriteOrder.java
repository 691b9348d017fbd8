package org.trivium.stack.mongo;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Several writes of one command: unless told otherwise, the first that fails is the last. */
final class WriteOrder {

    private static final String ORDERED = "ordered";
    private static final String ERRORS = "writeErrors";
    private static final String UPSERTED = "upserted";

    private WriteOrder() {}

    /** Inserts; the answer counts those that succeeded. */
    static Document insert(Document command, UnaryOperator<Document> execute) {
        boolean ordered = isOrdered(command);
        Document answer = execute.apply(new Document(command).append(ORDERED, ordered));
        List<Document> errors = documents(answer, ERRORS);
        if (!errors.isEmpty()) {
            int all = documents(command, "documents").size();
            answer.put("n", ordered ? number(errors.getFirst(), "index") : all - errors.size());
        }
        return answer;
    }

    /** Updates, one at a time where a failure must stop the rest. */
    static Document update(Document command, UnaryOperator<Document> execute) {
        List<Document> updates = documents(command, "updates");
        if (updates.size() < 2 || !isOrdered(command)) {
            return execute.apply(command);
        }
        Document total = new Document("n", 0).append("nModified", 0);
        for (int i = 0; i < updates.size() && !total.containsKey(ERRORS); i++) {
            Document one = new Document(command).append("updates", List.of(updates.get(i)));
            add(total, execute.apply(one), i);
        }
        Utils.markOkay(total);
        return total;
    }

    private static void add(Document total, Document answer, int index) {
        for (String count : List.of("n", "nModified")) {
            total.put(count, number(total, count) + number(answer, count));
        }
        for (String list : List.of(UPSERTED, ERRORS)) {
            List<Document> all = new ArrayList<>(documents(total, list));
            documents(answer, list).forEach(each -> all.add(each.append("index", index)));
            if (!all.isEmpty()) {
                total.put(list, all);
            }
        }
    }

    private static boolean isOrdered(Document command) {
        return Utils.isTrue(command.getOrDefault(ORDERED, true));
    }

    private static int number(Document document, String field) {
        return requireNonNull((Number) document.get(field)).intValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document document, String field) {
        return List.copyOf((Collection<Document>) document.getOrDefault(field, List.of()));
    }
}
