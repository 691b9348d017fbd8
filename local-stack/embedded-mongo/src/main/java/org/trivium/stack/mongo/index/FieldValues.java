package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.EmptyArray;

/**
 * The values that a document has at a path, one for each element of the arrays on the way.
 *
 * <p>Shapes whose meaning is hard to foresee (arrays in arrays, numbers as path) are called odd: an
 * index offers such a document to every query, and the query decides.
 */
final class FieldValues {

    private final List<@Nullable Object> values = new ArrayList<>();
    private @Nullable String arrayPath;
    private boolean odd;

    private FieldValues() {}

    static FieldValues of(Document document, List<String> path) {
        FieldValues all = new FieldValues();
        all.collect(document, path, 0);
        return all;
    }

    List<@Nullable Object> values() {
        return values;
    }

    /** The path of the first array on the way, if there is one. */
    @Nullable String arrayPath() {
        return arrayPath;
    }

    boolean isOdd() {
        return odd;
    }

    boolean isMissing() {
        return values.stream().allMatch(Missing.class::isInstance);
    }

    private void collect(@Nullable Object value, List<String> path, int at) {
        if (value instanceof Collection<?> elements) {
            spread(elements, path, at);
        } else if (at == path.size()) {
            values.add(value);
        } else if (value instanceof Document document) {
            collect(document.getOrMissing(path.get(at)), path, at + 1);
        } else {
            values.add(Missing.getInstance());
        }
    }

    private void spread(Collection<?> elements, List<String> path, int at) {
        if (arrayPath == null) {
            arrayPath = String.join(".", path.subList(0, at));
        }
        odd |= at < path.size() && isPosition(path.get(at));
        boolean end = at == path.size();
        if (elements.isEmpty()) {
            values.add(end ? EmptyArray.VALUE : Missing.getInstance());
        }
        for (Object element : elements) {
            if (element instanceof Collection) {
                odd = true;
                values.add(end ? element : Missing.getInstance());
            } else {
                collect(element, path, at);
            }
        }
    }

    private static boolean isPosition(String name) {
        return !name.isEmpty() && Character.isDigit(name.charAt(0));
    }
}
