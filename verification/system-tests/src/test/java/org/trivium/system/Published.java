package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.events.RecurrenceFact;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;

/** What the detector has published, beside what the reference publishes. */
final class Published {

    private Published() {}

    /** Same events in the same order: ids, states and counts exactly, numbers to a billionth. */
    static void equal(List<ReceivedEvent> events, List<JsonNode> reference) {
        assertThat(events.stream().map(Published::line).toList())
                .isEqualTo(reference.stream().map(Published::line).toList());
        for (int i = 0; i < events.size(); i++) {
            RecurrenceFact fact = events.get(i).data(RecurrenceFact.class);
            near(fact.expected(), reference.get(i).path("expected"));
            near(fact.avoidableMinutes(), reference.get(i).path("avoidableMinutes"));
        }
    }

    private static void near(@Nullable Double ours, JsonNode theirs) {
        if (ours != null) {
            assertThat(ours)
                    .isCloseTo(theirs.asDouble(), within(1e-9 * Math.max(1, Math.abs(ours))));
        }
    }

    private static String line(ReceivedEvent event) {
        RecurrenceFact fact = event.data(RecurrenceFact.class);
        return String.join(
                " ",
                event.type().replace("trivium.support.", "").replace(".v1", ""),
                fact.id(),
                Integer.toString(fact.version()),
                fact.day().toString(),
                fact.state().toString(),
                fact.flavour().toString(),
                String.valueOf(fact.scope()),
                String.valueOf(fact.node()),
                String.valueOf(fact.leaf()),
                String.valueOf(fact.count()),
                fact.targets() == null ? "-" : fact.targets().toString());
    }

    private static String line(JsonNode event) {
        return String.join(
                " ",
                event.get("type").asString(),
                event.get("id").asString(),
                event.get("version").asString(),
                event.get("day").asString(),
                event.get("state").asString(),
                event.get("flavour").asString(),
                event.path("scope").asString("null"),
                event.path("node").asString("null"),
                event.path("leaf").asString("null"),
                event.path("count").asString("null"),
                event.has("targets")
                        ? event.get("targets")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()
                                .toString()
                        : "-");
    }
}
