package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.ticket.Tickets;
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
            "trivium.intake.hold-known-within=100ms"
        })
class EncodingsTest {

    private static final String FILE =
            "number;opened_at;requester;site;leaf;subject\r"
                    + "T1;2026-03-02 08:00;Zoë;Straße;net.wifi;\"12 € für\r\nRäume; alle\"\r"
                    + "T2;2026-03-02 09:00;Ann;Park;net.wifi;plain\r";

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private Tickets tickets;

    private ImportClient client;

    @BeforeEach
    void setUp() {
        districts.ensure(Caller.service(district, "test"), "Test", ZoneId.of("America/Chicago"));
        client = new ImportClient(port, district);
    }

    @Test
    void requestNamesTheEncoding() {
        JsonNode job =
                client.imported(
                        "mapping=trivium",
                        "text/csv; charset=windows-1252",
                        FILE.getBytes(Charset.forName("windows-1252")));

        assertThat(job.get("imported").asInt()).isEqualTo(2);
        assertThat(subject("T1")).isEqualTo("12 € für\nRäume; alle");
    }

    @Test
    void byteOrderMarkGoesBeforeWhatTheRequestSays() {
        JsonNode job =
                client.imported(
                        "mapping=trivium",
                        "text/csv; charset=windows-1252",
                        ("\uFEFF" + FILE).getBytes(UTF_16LE));

        assertThat(job.get("imported").asInt()).isEqualTo(2);
        assertThat(subject("T1")).isEqualTo("12 € für\nRäume; alle");
    }

    @Test
    void lineWithBytesThatMeanNothingIsRejectedAndTheRestGoesIn() {
        JsonNode job =
                client.imported(
                        "mapping=trivium",
                        "text/csv",
                        FILE.replace("€ für\r\nRäume", "fuer Räume")
                                .getBytes(Charset.forName("windows-1252")));

        assertThat(job.get("imported").asInt()).isEqualTo(1);
        JsonNode errors = client.get("/" + job.get("id").asString() + "/errors").get("items");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("line").asInt()).isEqualTo(2);
        assertThat(errors.get(0).get("reason").asString())
                .isEqualTo("the line has bytes that are not valid UTF-8");
        assertThat(subject("T2")).isEqualTo("plain");
    }

    @Test
    void delimiterIsFoundInTheHeader() {
        for (String delimiter : List.of(",", "\t", "|", ";")) {
            String file =
                    FILE.replace("; alle", " alle")
                            .replace(";", delimiter)
                            .replace("T", "T" + (int) delimiter.charAt(0));
            JsonNode job = client.imported("mapping=trivium", "text/csv", file.getBytes(UTF_8));

            assertThat(job.get("imported").asInt()).as(delimiter).isEqualTo(2);
        }
    }

    @Test
    void encodingThatNobodyKnowsIsRefused() {
        assertThat(
                        client.post(
                                        "mapping=trivium",
                                        "text/csv; charset=klingon",
                                        FILE.getBytes(UTF_8))
                                .statusCode())
                .isEqualTo(415);
        assertThat(
                        client.post("mapping=trivium&dates=up", "text/csv", FILE.getBytes(UTF_8))
                                .statusCode())
                .isEqualTo(422);
    }

    private String subject(String number) {
        return Objects.requireNonNull(
                        tickets.byExternalNumbers(district, "trivium", List.of(number)).get(number))
                .report()
                .subject();
    }
}
