package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.outbreak;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.suggestion.DistrictZones;
import tools.jackson.databind.JsonNode;

@DeskTest
class SnoozeTest {

    /** More than a day apart: it is never the same day in both. */
    private static final ZoneId EAST = ZoneId.of("Pacific/Kiritimati");

    private static final ZoneId WEST = ZoneId.of("Etc/GMT+12");

    private final Detector detector;
    private final Visitor visitor;
    private final MovableClock clock;
    private final DistrictZones zones;

    @Autowired
    SnoozeTest(Detector detector, Visitor visitor, MovableClock clock, DistrictZones zones) {
        this.detector = detector;
        this.visitor = visitor;
        this.clock = clock;
        this.zones = zones;
    }

    @Test
    void aSnoozeEndsAtTheMidnightOfItsDistrict() {
        JsonNode east = suggested("east", EAST);
        JsonNode west = suggested("west", WEST);
        LocalDate today = LocalDate.now(clock.withZone(EAST));

        assertThat(snooze("east", east, today).statusCode()).isEqualTo(422);
        assertThat(snooze("east", east, today.plusDays(1)).statusCode()).isEqualTo(200);
        assertThat(snooze("west", west, today.plusDays(1)).statusCode()).isEqualTo(200);
        clock.moveOn(Duration.ofDays(1));

        assertThat(visitor.inbox("east")).hasSize(1);
        visitor.sees("east", s -> s.get("version").asLong() == 3);
        assertThat(visitor.inbox("west")).isEmpty();
        assertThat(visitor.all("west").getFirst().get("state").asString()).isEqualTo("snoozed");
    }

    @Test
    void theZoneOfMostSitesIsTheDistrictsAndAnOlderWordIsDropped() {
        detector.hasSite("sites", "S1", "America/Boise", 1);
        detector.hasSite("sites", "S2", "America/Boise", 1);
        waitForZone("sites", ZoneId.of("America/Boise"));

        detector.hasSite("sites", "S3", "America/Denver", 2);
        detector.hasSite("sites", "S3", "America/Boise", 1);
        detector.hasSite("sites", "S4", "America/Denver", 1);
        detector.hasSite("sites", "S5", "America/Denver", 1);
        waitForZone("sites", ZoneId.of("America/Denver"));
    }

    private JsonNode suggested(String district, ZoneId zone) {
        detector.hasSite(district, "S1", zone.getId(), 1);
        detector.says(district, outbreak("R1").fact());
        waitForZone(district, zone);
        return visitor.sees(district, s -> true);
    }

    private void waitForZone(String district, ZoneId zone) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(zones.of(district)).contains(zone));
    }

    private HttpResponse<String> snooze(String district, JsonNode read, LocalDate until) {
        return visitor.decides(district, read, "snooze", "{\"until\":\"%s\"}".formatted(until));
    }
}
