package org.trivium.chaos.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trivium.events.Topic;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ticket that was filed, spoken of and resolved, and one on a restricted leaf. */
class EventAuditTest {

    private final List<Holdings> holdings =
            List.of(
                    new Holdings(
                            "maple",
                            List.of(),
                            Map.of(
                                    "t1",
                                    List.of(
                                            fact(1, "filed", "open"),
                                            fact(2, "commented", ""),
                                            fact(3, "resolved", "")),
                                    "t2",
                                    List.of(fact(1, "filed", "secret"))),
                            Map.of()));
    private final List<ReceivedEvent> detection =
            new ArrayList<>(
                    List.of(
                            event("maple", "t1", 1, "opened"),
                            event("maple", "t2", 1, "opened"),
                            event("maple", "t1", 3, "resolved")));
    private final List<ReceivedEvent> tickets =
            new ArrayList<>(
                    List.of(
                            event("maple", "t1", 1, "opened"),
                            event("maple", "t1", 3, "resolved")));

    @Test
    void everyFactOnceOrMoreBalances() {
        tickets.add(event("maple", "t1", 3, "resolved"));

        assertThat(wrong()).isEmpty();
    }

    @Test
    void aLostEventIsNoticed() {
        tickets.removeLast();

        assertThat(wrong()).singleElement().asString().contains(Topic.TICKETS.published());
    }

    @Test
    void anEventInDisorderIsNoticed() {
        detection.addFirst(detection.removeLast());

        assertThat(wrong()).singleElement().asString().contains("disorder");
    }

    @Test
    void anEventThatTellsNoFactIsNoticed() {
        tickets.add(event("maple", "t1", 4, "closed"));

        assertThat(wrong()).singleElement().asString().contains("fact of its own district");
    }

    @Test
    void anEventInAnotherDistrictIsNoticed() {
        tickets.add(event("oak", "t1", 3, "resolved"));

        assertThat(wrong()).singleElement().asString().contains("fact of its own district");
    }

    private List<String> wrong() {
        return new EventAudit(holdings, Set.of("secret"))
                .accounts(topic -> topic == Topic.DETECTION ? detection : tickets).stream()
                        .filter(account -> !account.balances())
                        .map(account -> account.lines().getFirst())
                        .toList();
    }

    private static JsonNode fact(int version, String happened, String to) {
        return JsonMapper.shared()
                .readTree(
                        "{\"version\":%d,\"happened\":\"%s\",\"to\":\"%s\"}"
                                .formatted(version, happened, to));
    }

    private static ReceivedEvent event(String district, String ticket, long version, String what) {
        return new ReceivedEvent(
                "id",
                "trivium.support.ticket-%s.v1".formatted(what),
                "/support-service",
                district,
                ticket,
                version,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                "{}");
    }
}
