package org.trivium.stack.mongo;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a scan of all documents says that an index must refuse. */
final class UniqueRule {

    static final String MISSING = "\0missing";
    static final String EMPTY = "\0empty";

    private UniqueRule() {}

    /** Whether documents of the collection, which has no index, break one of these indexes. */
    static boolean isBroken(List<RandomIndex> indexes, MongoCollection<Document> plain) {
        return indexes.stream().anyMatch(index -> isBroken(index, plain));
    }

    private static boolean isBroken(RandomIndex index, MongoCollection<Document> plain) {
        Map<String, Object> owners = new HashMap<>();
        for (Document document : plain.find(index.filter())) {
            if (isParallel(index, document)) {
                return true;
            }
            Object id = document.get("_id");
            for (String key : index.unique() ? keys(index, document) : Set.<String>of()) {
                Object owner = owners.putIfAbsent(key, id);
                if (owner != null && !owner.equals(id)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two arrays beside each other have no keys that make sense. */
    private static boolean isParallel(RandomIndex index, Document document) {
        Set<String> arrays = new HashSet<>();
        for (String field : index.fields()) {
            String root = field.replaceFirst("\\..*", "");
            if (document.get(root) instanceof List
                    || (document.get(root) instanceof Document inner
                            && inner.get("model") instanceof List)) {
                arrays.add(root);
            }
        }
        return arrays.size() > 1;
    }

    private static Set<String> keys(RandomIndex index, Document document) {
        Set<String> keys = new HashSet<>(Set.of(""));
        boolean anyThere = false;
        for (String field : index.fields()) {
            List<@Nullable Object> values = RandomIndex.values(document, field);
            anyThere |= values.stream().anyMatch(value -> !MISSING.equals(value));
            Set<String> longer = new HashSet<>();
            for (String key : keys) {
                values.forEach(value -> longer.add(key + "|" + canonical(value)));
            }
            keys = longer;
        }
        return index.sparse() && !anyThere ? Set.of() : keys;
    }

    /** Numbers are equal whatever their type; a missing field is as good as null. */
    private static String canonical(@Nullable Object value) {
        return switch (value) {
            case null -> canonical(MISSING);
            case Number number -> "number " + number.doubleValue();
            case Document inner -> "document " + inner.toJson();
            default -> value.getClass().getSimpleName() + " " + value;
        };
    }
}
