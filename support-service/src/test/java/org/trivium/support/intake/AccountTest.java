package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.detection.secret=only-for-this-test",
            "trivium.intake.batch=4",
            "trivium.intake.look-every=200ms",
            "trivium.intake.lines=20",
            "trivium.intake.hold-known-within=100ms"
        })
class AccountTest {

    private static final String HEADER =
            "number,opened_at,merged_into,merged_at,requester,site,leaf\n";

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;

    private ImportClient client;

    @BeforeEach
    void setUp() {
        districts.ensure(Caller.service(district, "test"), "Test", ZoneId.of("America/Chicago"));
        client = new ImportClient(port, district);
    }

    @Test
    void aLineWhoseLaterStepIsRefusedCountsAsRejectedWithItsReason() {
        JsonNode job =
                client.imported(
                        "trivium",
                        "old",
                        HEADER
                                + "T1,2026-03-02 08:00,T2,2026-03-02 11:00,p1,North,net.wifi\n"
                                + "T2,2026-03-02 08:10,T1,2026-03-02 12:00,p2,North,net.wifi\n"
                                + "T3,2026-03-02 08:20,,,p3,North,net.wifi\n");

        assertThat(job.get("lines").asInt()).isEqualTo(3);
        assertThat(job.get("imported").asInt()).isEqualTo(2);
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
        JsonNode fault = client.get("/" + job.get("id").asString() + "/errors").get("items").get(0);
        assertThat(fault.get("line").asInt()).isEqualTo(3);
        assertThat(fault.get("field").asString()).isEqualTo("merged_at");
        assertThat(fault.get("reason").asString()).contains("merged itself");
    }

    @Test
    void aFileWithMoreLinesThanAreRememberedIsRefusedAsAWhole() {
        String rows =
                IntStream.range(0, 21)
                        .mapToObj(i -> "T%d,2026-03-02 08:00,,,p1,North,net.wifi\n".formatted(i))
                        .collect(Collectors.joining());
        JsonNode job = client.imported("trivium", "old", HEADER + rows);

        assertThat(job.get("state").asString()).isEqualTo("failed");
        assertThat(job.get("failure").asString()).contains("more than 20 records");
        assertThat(job.get("imported").asInt()).isZero();
    }
}
