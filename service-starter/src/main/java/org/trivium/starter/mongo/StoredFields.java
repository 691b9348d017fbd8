package org.trivium.starter.mongo;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * Names of the fields that a stored record may hold; one that is absent now must go from the
 * document.
 */
final class StoredFields {

    private static final ClassValue<List<String>> FIELDS =
            new ClassValue<>() {
                @Override
                protected List<String> computeValue(Class<?> type) {
                    RecordComponent[] components = type.getRecordComponents();
                    if (components == null) {
                        throw new IllegalArgumentException(type.getName() + " is no record");
                    }
                    return Arrays.stream(components)
                            .map(RecordComponent::getName)
                            .filter(name -> !name.equals("id"))
                            .toList();
                }
            };

    private StoredFields() {}

    static List<String> of(Class<?> type) {
        return FIELDS.get(type);
    }
}
