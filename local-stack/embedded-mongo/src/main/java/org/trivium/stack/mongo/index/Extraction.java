package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.OrderedBytes;
import org.trivium.stack.mongo.query.Query;

/** Turns a document into the entries of one index. */
final class Extraction {

    private record Field(List<String> path, boolean ascending) {}

    private static final Document EXISTS = new Document("$exists", true);
    private static final Set<String> ABOUT_ONE_ELEMENT =
            Set.of("$exists", "$type", "$eq", "$in", "$gt", "$gte", "$lt", "$lte");

    private final List<Field> fields;
    private final List<IndexKey> keys;
    private final IndexRequest request;
    private final @Nullable Query filter;

    Extraction(List<IndexKey> keys, IndexRequest request) {
        this.keys = keys;
        this.request = request;
        this.filter = request.filter() == null ? null : Query.of(request.filter());
        this.fields =
                keys.stream()
                        .map(
                                key ->
                                        new Field(
                                                List.of(key.getKey().split("\\.", -1)),
                                                key.isAscending()))
                        .toList();
    }

    /** Only a unique index leaves documents out: elsewhere that would only cost queries. */
    boolean isComplete() {
        return !request.unique() || (!request.sparse() && request.filter() == null);
    }

    /** Whether all documents that meet the conditions have entries. */
    boolean covers(Conditions conditions) {
        if (isComplete()) {
            return true;
        }
        boolean anyPresent =
                keys.stream()
                        .map(key -> conditions.of(key.getKey()))
                        .anyMatch(bounds -> bounds != null && !bounds.canBeNothing());
        return (!request.sparse() || anyPresent)
                && (request.filter() == null || implied(request.filter(), conditions));
    }

    /** Whether the conditions leave only documents that the filter lets through. */
    private boolean implied(Document filter, Conditions conditions) {
        return filter.entrySet().stream()
                .allMatch(part -> implied(part.getKey(), part.getValue(), conditions));
    }

    private boolean implied(String field, Object condition, Conditions conditions) {
        return switch (conditions.of(field)) {
            case null -> false;
            case Bounds.Between between -> EXISTS.equals(condition);
            case Bounds.Points points when points.canBeNothing() -> false;
            case Bounds.Points(var values) ->
                    !field.contains(".")
                            && isAboutOneElement(condition)
                            && values.stream()
                                    .allMatch(
                                            value ->
                                                    Query.of(new Document(field, condition))
                                                            .matches(new Document(field, value)));
        };
    }

    private static boolean isAboutOneElement(Object condition) {
        return !(condition instanceof Document operators)
                || ABOUT_ONE_ELEMENT.containsAll(operators.keySet());
    }

    /**
     * The entries of a document.
     *
     * @throws CannotIndexParallelArraysError if two fields are in arrays beside each other
     */
    Entries of(Document document) {
        List<FieldValues> values =
                fields.stream().map(field -> FieldValues.of(document, field.path())).toList();
        checkParallelArrays(values);
        if (leavesOut(document, values)) {
            return Entries.NONE;
        }
        boolean odd = values.stream().anyMatch(FieldValues::isOdd);
        List<OrderedBytes> combined = combine(values);
        boolean exact =
                combined.stream().allMatch(OrderedBytes::isExact)
                        && values.stream().allMatch(each -> each.arrayPath() == null);
        TreeMap<byte[], byte[]> distinct = new TreeMap<>(Arrays::compareUnsigned);
        combined.forEach(each -> distinct.put(each.bytes(), each.bytes()));
        return new Entries(List.copyOf(distinct.values()), exact, odd);
    }

    /** The values of the key, as an error shows them. */
    List<Object> shown(Document document) {
        return keys.stream()
                .map(key -> Utils.getSubdocumentValueCollectionAware(document, key.getKey()))
                .toList();
    }

    private boolean leavesOut(Document document, List<FieldValues> values) {
        if (isComplete()) {
            return false;
        }
        return (request.sparse() && values.stream().allMatch(FieldValues::isMissing))
                || (filter != null && !filter.matches(document));
    }

    private List<OrderedBytes> combine(List<FieldValues> values) {
        List<OrderedBytes> combined = List.of(new OrderedBytes());
        for (int i = 0; i < fields.size(); i++) {
            boolean ascending = fields.get(i).ascending();
            List<@Nullable Object> next = values.get(i).values();
            if (next.size() == 1) {
                combined.forEach(each -> each.add(next.getFirst(), ascending));
            } else {
                List<OrderedBytes> longer = new ArrayList<>();
                combined.forEach(
                        each ->
                                next.forEach(
                                        value -> longer.add(each.copy().add(value, ascending))));
                combined = longer;
            }
        }
        return combined;
    }

    private static void checkParallelArrays(List<FieldValues> values) {
        List<String> arrays =
                values.stream()
                        .map(FieldValues::arrayPath)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }
}
