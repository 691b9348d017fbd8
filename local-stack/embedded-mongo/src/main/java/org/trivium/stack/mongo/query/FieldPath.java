package org.trivium.stack.mongo.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A dotted name, and all values that it leads to: arrays on the way are walked through. */
record FieldPath(List<String> names) {

    static FieldPath of(String name) {
        return new FieldPath(List.of(name.split("\\.", -1)));
    }

    /**
     * Whether one of the values passes; a field that is not there counts as one value, missing.
     *
     * @param elements whether the elements of an array at the end count as values too
     */
    boolean any(Document document, boolean elements, Predicate<@Nullable Object> test) {
        return inDocument(document, 0, elements, test);
    }

    private boolean inDocument(
            Document document, int at, boolean elements, Predicate<@Nullable Object> test) {
        Object value = document.getOrMissing(names.get(at));
        boolean last = at + 1 == names.size();
        if (value instanceof List<?> array) {
            return last
                    ? (elements && array.stream().anyMatch(test)) || test.test(array)
                    : inArray(array, at + 1, elements, test);
        }
        if (last) {
            return test.test(value);
        }
        return value instanceof Document nested
                ? inDocument(nested, at + 1, elements, test)
                : test.test(Missing.getInstance());
    }

    private boolean inArray(
            List<?> array, int at, boolean elements, Predicate<@Nullable Object> test) {
        for (Object element : array) {
            if (element instanceof Document nested && inDocument(nested, at, elements, test)) {
                return true;
            }
        }
        int position = position(names.get(at));
        if (position < 0 || position >= array.size()) {
            return false;
        }
        Object element = array.get(position);
        if (at + 1 == names.size()) {
            return test.test(element);
        }
        return switch (element) {
            case Document nested -> inDocument(nested, at + 1, elements, test);
            case List<?> inner -> inArray(inner, at + 1, elements, test);
            case null, default -> false;
        };
    }

    private static int position(String name) {
        boolean number =
                !name.isEmpty()
                        && name.length() < 10
                        && name.chars().allMatch(each -> each >= '0' && each <= '9');
        return number ? Integer.parseInt(name) : -1;
    }
}
