package org.trivium.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trivium.test.openapi.ServiceDocument.Operation;

/** Compares the problems that a document tells of with those that were really answered. */
final class Agreement {

    private final ServiceDocument document;
    private final Answered answered;
    private final Refusals refusals;

    Agreement(ServiceDocument document, Answered answered, Examples examples) {
        this.document = document;
        this.answered = answered;
        this.refusals = new Refusals(examples);
    }

    /** Neither a problem that nobody gets, nor one that nobody was told of. */
    void holds() {
        assertThat(document.operations())
                .allSatisfy(
                        operation -> {
                            boolean post = operation.verb().equals("post");
                            assertThat(with("409", answered.statuses(operation), post))
                                    .as("%s", operation)
                                    .isEqualTo(new TreeSet<>(declared(operation).toList()));
                            Set<String> kinds = answered.kinds(operation, Refusals.CONFLICT);
                            assertThat(with(Refusals.RUNNING, kinds, post))
                                    .as("conflicts of %s", operation)
                                    .isEqualTo(new TreeSet<>(refusals.conflicts(operation)));
                        });
        assertThat(document.operations().stream().flatMap(Agreement::declared).distinct())
                .allSatisfy(this::hasAnExampleOfEachKind);
    }

    /** What two at the same instant get is not provoked here, but where requests with keys are. */
    private static Set<String> with(String other, Set<String> answered, boolean also) {
        Set<String> all = new TreeSet<>(answered);
        if (also) {
            all.add(other);
        }
        return all;
    }

    private static boolean isConflict(String status) {
        return status.equals(Refusals.CONFLICT);
    }

    private static Stream<String> declared(Operation operation) {
        return operation.node().get("responses").propertyNames().stream()
                .filter(status -> !status.startsWith("2"));
    }

    private void hasAnExampleOfEachKind(String status) {
        assertThat(new TreeSet<>(document.problems(status).propertyNames()))
                .as("kinds of %s", status)
                .isEqualTo(with(Refusals.RUNNING, answered.kinds(status), isConflict(status)));
        document.problems(status).properties().stream()
                .filter(kind -> !kind.getKey().equals(Refusals.RUNNING))
                .forEach(
                        kind ->
                                assertThat(answered.fields(kind.getKey()))
                                        .as("fields of %s", kind.getKey())
                                        .contains(Answered.names(kind.getValue().get("value"))));
    }
}
