package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.ticket.Priority;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketStatus;
import org.trivium.support.ticket.Tickets;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what docs/mapping.md says, with its very text. */
@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.detection.secret=only-for-this-test",
            "trivium.intake.look-every=200ms",
            "trivium.intake.hold-known-within=100ms"
        })
class MappingPageTest {

    private static final String PAGE = page();
    private static final String MAPPING = "repairs.properties";

    @TempDir private static Path folder;

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private Tickets tickets;

    private ImportClient client;

    /** Step 3; only the folder is the test's own. */
    @DynamicPropertySource
    static void setting(DynamicPropertyRegistry registry) {
        String setting = block("properties setting").split("=", -1)[0].strip();
        registry.add(setting, () -> folder.toString());
    }

    @BeforeEach
    void setUp() throws IOException {
        districts.ensure(Caller.service(district, "test"), "Test", ZoneId.of("America/Chicago"));
        client = new ImportClient(port, district);
        Files.writeString(folder.resolve(MAPPING), block("properties " + MAPPING));
    }

    @Test
    void dryRunSaysWhatThePageSays() {
        JsonNode run = client.imported(query("bash dry-run"), "text/csv", file());

        assertThat(run.get("dryRun").asBoolean()).isTrue();
        String found =
                "of %d lines %d would come in, and %d sites, %d leaves and %d people"
                        .formatted(
                                run.get("lines").asInt(),
                                run.get("imported").asInt(),
                                run.get("forecast").get("sites").asInt(),
                                run.get("forecast").get("leaves").asInt(),
                                run.get("forecast").get("people").asInt());
        assertThat(PAGE.replaceAll("\\s+", " ")).contains(found);
        assertThat(client.get("/" + run.get("id").asString() + "/errors").get("items"))
                .isEqualTo(JsonMapper.shared().readTree(block("json errors")));
        assertThat(known()).isEmpty();
    }

    @Test
    void importBringsTheTicketsOfThePage() {
        client.imported(query("bash import"), "text/csv", file());

        assertThat(known()).hasSize(3);
        Ticket projector = ticket("R-1");
        assertThat(projector.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(projector.report().opened()).isEqualTo("2026-03-02T07:00:00Z");
        assertThat(projector.report().priority()).isEqualTo(Priority.P1);
        assertThat(projector.report().subject())
                .isEqualTo("Beamer bleibt dunkel,\nauch nach Neustart");
        assertThat(projector.progress().category().leaf()).isEqualTo("Geräte / Beamer");
        assertThat(ticket("R-2").status()).isEqualTo(TicketStatus.NEW);
        assertThat(ticket("R-2").report().site()).isEqualTo("Südschule");
        assertThat(ticket("R-3").progress().category().leaf()).isEqualTo("Konten / unknown");
    }

    @Test
    void mistakeInTheMappingIsAnsweredInTheWordsOfThePage() throws IOException {
        Files.writeString(
                folder.resolve(MAPPING),
                block("properties " + MAPPING) + block("properties mistake"));
        HttpResponse<String> answer = client.post(query("bash import"), "text/csv", file());

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode error = ImportClient.json(answer).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("mapping");
        assertThat(error.get("message").asString()).isEqualTo(block("text answer").strip());
    }

    private List<Ticket> known() {
        return List.copyOf(
                tickets.byExternalNumbers(district, "repairs", List.of("R-1", "R-2", "R-3", "R-4"))
                        .values());
    }

    private Ticket ticket(String number) {
        return Objects.requireNonNull(
                tickets.byExternalNumbers(district, "repairs", List.of(number)).get(number));
    }

    /** The file in the encoding that the page says it has. */
    private static byte[] file() {
        return block("csv repairs.csv").getBytes(Charset.forName("windows-1252"));
    }

    private static String query(String label) {
        return only("imports\\?([^']+)'", block(label));
    }

    private static String block(String label) {
        return only("(?s)```" + Pattern.quote(label) + "\n(.*?)```", PAGE);
    }

    private static String only(String pattern, String text) {
        List<MatchResult> found = Pattern.compile(pattern).matcher(text).results().toList();
        assertThat(found).as(pattern).hasSize(1);
        return found.getFirst().group(1);
    }

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "mapping.md"), UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
