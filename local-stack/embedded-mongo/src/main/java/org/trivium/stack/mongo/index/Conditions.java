package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query demands of single fields; a document that matches meets all of it. */
final class Conditions {

    private static final int MOST_VARIANTS = 16;

    private final Map<String, Bounds> byField = new HashMap<>();
    private final Map<String, List<Bounds>> demands = new HashMap<>();

    static Conditions of(Document query) {
        Conditions all = new Conditions();
        query.forEach(all::read);
        return all;
    }

    @Nullable Bounds of(String field) {
        return byField.get(field);
    }

    /**
     * These conditions and, for each field that has several to meet, those with one of them alone:
     * the values of an array may meet each with another one, and the rarest narrows most.
     */
    List<Conditions> variants() {
        List<Conditions> variants = new ArrayList<>(List.of(this));
        demands.forEach(
                (field, all) -> {
                    for (Bounds each : all.size() > 1 ? all : List.<Bounds>of()) {
                        if (variants.size() < MOST_VARIANTS) {
                            Conditions variant = new Conditions();
                            variant.byField.putAll(byField);
                            variant.byField.put(field, each);
                            variants.add(variant);
                        }
                    }
                });
        return variants;
    }

    private void read(String field, @Nullable Object condition) {
        switch (field) {
            case "$and" ->
                    parts(condition)
                            .forEach(
                                    part ->
                                            part.demands.forEach(
                                                    (each, all) ->
                                                            all.forEach(one -> demand(each, one))));
            case "$or" ->
                    parts(condition).stream()
                            .reduce(Conditions::either)
                            .ifPresent(any -> any.byField.forEach(this::demand));
            default -> {
                @Nullable Bounds bounds = field.startsWith("$") ? null : Bounds.of(condition);
                if (bounds != null) {
                    demand(field, bounds);
                }
            }
        }
    }

    private static Collection<Conditions> parts(@Nullable Object condition) {
        return condition instanceof Collection<?> all
                        && all.stream().allMatch(Document.class::isInstance)
                ? all.stream().map(each -> of((Document) each)).toList()
                : List.of();
    }

    private void demand(String field, Bounds bounds) {
        demands.computeIfAbsent(field, _ -> new ArrayList<>()).add(bounds);
        @Nullable Bounds both = Bounds.both(byField.get(field), bounds);
        if (both != null) {
            byField.put(field, both);
        }
    }

    private Conditions either(Conditions other) {
        Conditions any = new Conditions();
        byField.forEach(
                (field, bounds) -> {
                    @Nullable Bounds either = Bounds.either(bounds, other.of(field));
                    if (either != null) {
                        any.byField.put(field, either);
                    }
                });
        return any;
    }
}
