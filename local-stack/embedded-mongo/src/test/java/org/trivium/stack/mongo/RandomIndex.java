package org.trivium.stack.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** An index of any kind; {@link UniqueRule} says what a unique one must refuse. */
record RandomIndex(List<String> fields, Bson keys, boolean unique, boolean sparse, Bson filter) {

    static final Document ALL = new Document();

    private static final List<List<String>> FIELDS =
            List.of(
                    List.of("status"),
                    List.of("site", "status"),
                    List.of("site", "priority"),
                    List.of("opened"),
                    List.of("tags"),
                    List.of("tags", "priority"),
                    List.of("device.model"),
                    List.of("notes.by", "notes.at"),
                    List.of("notes.by"));
    private static final List<Bson> FILTERS =
            List.of(
                    Filters.eq("status", "open"),
                    Filters.exists("priority"),
                    Filters.gt("priority", 3));

    /** So long that nothing expires while the test runs, but when it is told to. */
    static final int AGE_DAYS = 21_900;

    static RandomIndex of(Random random) {
        List<String> fields = FIELDS.get(random.nextInt(FIELDS.size()));
        List<Bson> keys = new ArrayList<>();
        for (String field : fields) {
            keys.add(random.nextBoolean() ? Indexes.ascending(field) : Indexes.descending(field));
        }
        boolean partial = random.nextInt(3) == 0;
        return new RandomIndex(
                fields,
                Indexes.compoundIndex(keys),
                random.nextInt(2) == 0,
                !partial && random.nextInt(3) == 0,
                partial ? FILTERS.get(random.nextInt(FILTERS.size())) : ALL);
    }

    /** Whether documents expire by it: one on the date of opening. */
    boolean expires() {
        return fields.equals(List.of("opened"));
    }

    void createOn(MongoCollection<Document> tickets) {
        IndexOptions options = new IndexOptions().name(name()).unique(unique).sparse(sparse);
        if (!filter.equals(ALL)) {
            options.partialFilterExpression(filter);
        }
        if (expires()) {
            options.expireAfter((long) AGE_DAYS, TimeUnit.DAYS);
        }
        tickets.createIndex(keys, options);
    }

    @Override
    public String toString() {
        return name();
    }

    private String name() {
        return "%s %s %s %s %s"
                .formatted(
                        keys.toBsonDocument().toJson(),
                        unique,
                        sparse,
                        filter.toBsonDocument().toJson(),
                        fields);
    }

    /** The values that a document has for one of the fields, as a scan reads them. */
    static List<@Nullable Object> values(Document document, String field) {
        List<@Nullable Object> values = new ArrayList<>();
        collect(document, List.of(field.split("\\.", -1)), values);
        return values;
    }

    private static void collect(
            @Nullable Object at, List<String> path, List<@Nullable Object> values) {
        if (at instanceof List<?> array) {
            if (array.isEmpty()) {
                values.add(path.isEmpty() ? UniqueRule.EMPTY : UniqueRule.MISSING);
            }
            array.forEach(each -> element(each, path, values));
        } else if (path.isEmpty()) {
            values.add(at);
        } else if (at instanceof Document inner && inner.containsKey(path.getFirst())) {
            collect(inner.get(path.getFirst()), path.subList(1, path.size()), values);
        } else {
            values.add(UniqueRule.MISSING);
        }
    }

    /** An array in an array is one value, not several. */
    private static void element(
            @Nullable Object at, List<String> path, List<@Nullable Object> values) {
        if (at instanceof List) {
            values.add(path.isEmpty() ? at : UniqueRule.MISSING);
        } else {
            collect(at, path, values);
        }
    }
}
