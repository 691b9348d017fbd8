package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Person;
import org.trivium.support.ticket.Priority;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketStatus;
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
class ProductsTest {

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private Directory directory;
    @Autowired private Tickets tickets;

    private ImportClient client;

    @BeforeEach
    void setUp() {
        districts.ensure(Caller.service(district, "test"), "Test", ZoneId.of("America/Chicago"));
        client = new ImportClient(port, district);
    }

    @Test
    void glpiTicketsComeInAsTheirExportTellsThem() throws IOException {
        JsonNode job = imported("glpi");

        assertThat(job.get("imported").asInt()).isEqualTo(3);
        assertThat(job.get("rejected").asInt()).isZero();
        Ticket projector = ticket("glpi", "1204");
        assertThat(projector.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(projector.report().opened()).isEqualTo("2026-03-02T14:10:00Z");
        assertThat(projector.progress().resolved()).isEqualTo("2026-03-02T15:40:00Z");
        assertThat(projector.progress().closed()).isEqualTo("2026-03-05T13:00:00Z");
        assertThat(projector.progress().group()).isEqualTo("Field > North");
        assertThat(projector.report().priority()).isEqualTo(Priority.P2);
        assertThat(projector.report().site()).isEqualTo("North School > Room 12");
        assertThat(leaf(projector)).isEqualTo("Hardware > Projector");
        assertThat(key(projector.report().requester())).isEqualTo("Moreau Claire");
        assertThat(key(projector.progress().assignee())).isEqualTo("Leroy Ines");
        assertThat(ticket("glpi", "1205").status()).isEqualTo(TicketStatus.ASSIGNED);
        assertThat(ticket("glpi", "1205").report().site()).isEqualTo("Root entity > South School");
        assertThat(ticket("glpi", "1206").status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void osticketTicketsComeInAsTheirExportTellsThem() throws IOException {
        JsonNode job = imported("osticket");

        assertThat(job.get("imported").asInt()).isEqualTo(2);
        assertThat(job.get("rejected").asInt()).isZero();
        Ticket projector = ticket("osticket", "553201");
        assertThat(projector.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(projector.report().opened()).isEqualTo("2026-03-02T20:10:05Z");
        assertThat(projector.progress().closed()).isEqualTo("2026-03-03T15:00:00Z");
        assertThat(projector.progress().group()).isEqualTo("Field");
        assertThat(projector.report().site()).isEqualTo("North School");
        assertThat(leaf(projector)).isEqualTo("Hardware / Projector");
        assertThat(key(projector.report().requester())).isEqualTo("dana.reed@example.org");
        assertThat(key(projector.progress().assignee())).isEqualTo("Kim Ode");
        Ticket wifi = ticket("osticket", "553202");
        assertThat(wifi.status()).isEqualTo(TicketStatus.ASSIGNED);
        assertThat(wifi.report().priority()).isEqualTo(Priority.P1);
        assertThat(wifi.report().site()).isEqualTo("Technology");
    }

    @Test
    void zammadTicketsComeInBelowTheTitleOfTheReport() throws IOException {
        JsonNode job = imported("zammad");

        assertThat(job.get("lines").asInt()).isEqualTo(3);
        assertThat(job.get("imported").asInt()).isEqualTo(2);
        JsonNode errors = client.get("/" + job.get("id").asString() + "/errors").get("items");
        assertThat(errors).isNotEmpty().allMatch(error -> error.get("line").asInt() == 7);
        Ticket projector = ticket("zammad", "61001");
        assertThat(projector.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(projector.progress().closed()).isEqualTo("2026-03-03T15:00:00Z");
        assertThat(projector.report().priority()).isEqualTo(Priority.P2);
        assertThat(projector.report().site()).isEqualTo("North School");
        assertThat(leaf(projector)).isEqualTo("Hardware::Projector");
        assertThat(key(projector.report().requester())).isEqualTo("Dana Reed");
        assertThat(key(projector.progress().assignee())).isEqualTo("Kim Ode");
        Ticket openAgain = ticket("zammad", "61002");
        assertThat(openAgain.status()).isEqualTo(TicketStatus.ASSIGNED);
        assertThat(openAgain.progress().assignee()).isNull();
        assertThat(openAgain.progress().closed()).isNull();
        assertThat(leaf(openAgain)).isEqualTo("Network");
    }

    @Test
    void datesOfAProductAreReadInTheOrderThatTheSenderStates() throws IOException {
        byte[] file =
                new String(file("glpi"), UTF_8)
                        .replaceAll("2026-03-(\\d\\d)", "$1-03-2026")
                        .getBytes(UTF_8);
        HttpResponse<String> doubtful = client.post("mapping=glpi", "text/csv", file);
        JsonNode stated = client.imported("mapping=glpi&dates=day-month", "text/csv", file);

        assertThat(doubtful.statusCode()).isEqualTo(422);
        JsonNode error = ImportClient.json(doubtful).at("/errors/0");
        assertThat(error.get("field").asString()).isEqualTo("dates");
        assertThat(error.get("message").asString()).contains("dates=day-month");
        assertThat(stated.get("imported").asInt()).isEqualTo(3);
        assertThat(ticket("glpi", "1206").report().opened())
                .isEqualTo(Instant.parse("2026-03-04T18:30:00Z"));
    }

    private JsonNode imported(String product) throws IOException {
        JsonNode job = client.imported("mapping=" + product, "text/csv", file(product));
        assertThat(job.get("state").asString()).isEqualTo("done");
        return job;
    }

    private static byte[] file(String product) throws IOException {
        try (InputStream file =
                ProductsTest.class.getResourceAsStream("/imports/%s.csv".formatted(product))) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private Ticket ticket(String source, String number) {
        return Objects.requireNonNull(
                tickets.byExternalNumbers(district, source, List.of(number)).get(number));
    }

    private static String leaf(Ticket ticket) {
        return ticket.progress().category().leaf();
    }

    private @Nullable String key(@Nullable String person) {
        return directory
                .person(district, Objects.requireNonNull(person))
                .map(Person::externalKey)
                .orElse(null);
    }
}
