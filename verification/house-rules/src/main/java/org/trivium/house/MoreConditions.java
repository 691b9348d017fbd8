package org.trivium.house;

import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Conditions that ArchUnit does not ship. */
final class MoreConditions {

    private MoreConditions() {}

    /** More parameters than that mean a missing concept. */
    static ArchCondition<JavaConstructor> takeAtMost(int parameters) {
        return new ArchCondition<>("take at most %d parameters".formatted(parameters)) {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                events.add(
                        new SimpleConditionEvent(
                                constructor,
                                count <= parameters,
                                "%s takes %d parameters"
                                        .formatted(constructor.getFullName(), count)));
            }
        };
    }
}
