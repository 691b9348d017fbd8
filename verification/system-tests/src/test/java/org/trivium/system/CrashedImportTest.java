package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.stack.demo.DemoDistrict;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.demo.DistrictLoader;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.Pages;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;

/** The support service is killed in the middle of an import and started again. */
@ExtendWith(WholeStack.class)
class CrashedImportTest {

    private static final String DISTRICT = "crash";

    @Test
    void anImportGoesOnWhereACrashStoppedIt(Stack stack) {
        DemoDistrict any = DemoDistrict.draw(11, LocalDateTime.of(2026, 1, 1, 0, 0));
        DemoDistrict district = DemoDistrict.draw(11, LocalDateTime.now(any.zone()));
        Door door = stack.door().inDistrict(DISTRICT);
        DistrictLoader loader = new DistrictLoader(door);
        loader.describe(district);
        loader.tickets(district);
        await(door, job -> told(job) > 3_000);

        stack.kill("support-service");
        stack.restart("support-service");

        JsonNode end = await(door, job -> job.get("state").asString().equals("done"));
        int tickets = district.tickets().size();
        assertThat(end.get("imported").asInt()).isEqualTo(tickets);
        List<ReceivedEvent> facts =
                new Log(stack.ports().kafka()).read(Topic.TICKETS.published(), DISTRICT);
        List<ReceivedEvent> opened =
                facts.stream().filter(fact -> fact.is(EventType.TICKET_OPENED)).toList();
        assertThat(opened).extracting(ReceivedEvent::subject).doesNotHaveDuplicates();
        assertThat(opened).extracting(ReceivedEvent::time).isSorted();
        assertThat(Pages.all(door, "/api/support/tickets")).hasSize(tickets);
    }

    private static long told(JsonNode job) {
        return job.at("/facts/told").asLong();
    }

    private static JsonNode await(Door door, Predicate<JsonNode> until) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> door.get("/api/support/imports").at("/items/0"), until);
    }
}
