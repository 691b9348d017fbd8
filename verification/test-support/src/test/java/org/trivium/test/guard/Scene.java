package org.trivium.test.guard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.trivium.events.Topic;

/** Every topic that the services make, with one record on each, and who comes to read them. */
final class Scene {

    static final String REPORTING = "integrator-reporting";

    /** Its name begins as another's. */
    static final String REPORT = "integrator-report";

    static final String NOBODY = "nobody";

    /** What the detector keeps at the broker. */
    static final String STORE = "support-detection-detector-changelog";

    private static final List<String> READERS =
            List.of(
                    "trivium.support.detection.support-detection",
                    "trivium.support.recurrences.support-recurrences",
                    "trivium.support.recurrences.pd-suggestions",
                    "trivium.support.directory.pd-suggestions",
                    "trivium.planning.suggestions.pd-suggestions",
                    "trivium.support.recurrences.planning-suggestions",
                    "trivium.support.directory.planning-suggestions",
                    "trivium.pd.suggestions.planning-suggestions");

    private static Set<String> made = Set.of();

    private Scene() {}

    /** All topics there are. */
    static synchronized Set<String> topics() {
        if (made.isEmpty()) {
            made = make(GuardedBroker.running());
        }
        return made;
    }

    private static Set<String> make(GuardedBroker broker) {
        broker.admit(REPORTING, REPORT, NOBODY);
        Set<String> names = new TreeSet<>(Set.of(STORE));
        Stream.of(Topic.values()).map(Topic::published).forEach(names::add);
        READERS.forEach(reader -> names.addAll(List.of(reader + ".dlt", reader + ".retry")));
        try (Visitor operator = new Visitor(broker.client(GuardedBroker.OPERATOR))) {
            Visitor.said(
                    operator.admin()
                            .createTopics(
                                    names.stream()
                                            .map(name -> new NewTopic(name, 1, (short) 1))
                                            .toList())
                            .all());
            names.forEach(name -> operator.writes(name, "a fact of " + name));
        }
        return names;
    }

    static Set<String> published() {
        Set<String> names = new TreeSet<>();
        Stream.of(Topic.values())
                .filter(topic -> !topic.internal())
                .map(Topic::published)
                .forEach(names::add);
        return names;
    }
}
