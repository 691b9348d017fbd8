package org.trivium.support.ticket.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.id.Ids;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.NotFound;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.ticket.Filing;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketDesk;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AttachmentTest {

    private static final byte[] NOTE = "The panel is dark.".getBytes(UTF_8);

    private final String district = "d-" + Ids.next();
    private final Caller ann = with("ann", Role.STAFF);
    private final Caller tom = with("tom", Role.TECHNICIAN);

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk directory;
    @Autowired private TicketDesk tickets;
    @Autowired private AttachmentDesk desk;
    @Autowired private Attachments attachments;

    private String ticket = "";

    @BeforeEach
    void setUp() {
        Caller service = Caller.service(district, "test");
        districts.ensure(service, "Test", ZoneId.of("America/Chicago"));
        directory.ensureSites(service, List.of(new NewSite("MAPLE", "Maple", 20)));
        ticket = file(ann, "prn.howto").number();
    }

    @Test
    void aLargeFileComesBackAsItWas() throws IOException {
        byte[] photo = new byte[1_400_000];
        new Random(7).nextBytes(photo);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0, photo, 0, 3);

        Attachment added = desk.add(ann, ticket, "C:\\fotos\\Büro.jpg", stream(photo));

        assertThat(added.name()).isEqualTo("Büro.jpg");
        assertThat(added.size()).isEqualTo(photo.length);
        assertThat(desk.list(tom, ticket)).containsExactly(added);
        try (InputStream back = desk.open(desk.find(tom, ticket, added.id()))) {
            assertThat(back.readAllBytes()).isEqualTo(photo);
        }
    }

    @Test
    void whoDoesNotSeeTheTicketSeesNoFileOfIt() throws IOException {
        String secret = file(ann, "sec.student-data").id();
        Attachment added = desk.add(ann, secret, "list.txt", stream(NOTE));
        String other = file(ann, "prn.howto").id();

        for (Caller stranger : List.of(tom, with("bob", Role.STAFF))) {
            refused(NotFound.class, () -> desk.list(stranger, secret));
            refused(NotFound.class, () -> desk.find(stranger, secret, added.id()));
            refused(NotFound.class, () -> desk.add(stranger, secret, "a.txt", stream(NOTE)));
        }
        refused(NotFound.class, () -> desk.find(ann, other, added.id()));
    }

    @Test
    void whoAddedItOrAnswersForTheDepartmentRemovesIt() throws IOException {
        Attachment anns = desk.add(ann, ticket, "a.txt", stream(NOTE));
        Attachment toms = desk.add(tom, ticket, "b.txt", stream(NOTE));

        refused(Forbidden.class, () -> desk.remove(tom, ticket, anns.id()));
        desk.remove(ann, ticket, anns.id());
        desk.remove(with("head", Role.DEPARTMENT_HEAD), ticket, toms.id());
        assertThat(desk.list(tom, ticket)).isEmpty();
        assertThat(attachments.open(anns).readAllBytes()).isEmpty();
    }

    @Test
    void whatATicketDoesNotTakeLeavesNothingBehind() throws IOException {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'a');

        refused(InvalidFields.class, () -> desk.add(ann, ticket, "a.txt", stream(large)));
        refused(InvalidFields.class, () -> desk.add(ann, ticket, "a.txt", stream(new byte[0])));
        refused(InvalidFields.class, () -> desk.add(ann, ticket, "a.png", stream(new byte[20])));
        refused(InvalidFields.class, () -> desk.add(ann, ticket, "/", stream(NOTE)));
        refused(IOException.class, () -> desk.add(ann, ticket, "a.txt", breaking()));
        assertThat(desk.list(ann, ticket)).isEmpty();
        for (int i = 0; i < 20; i++) {
            desk.add(ann, ticket, i + ".txt", stream(NOTE));
        }
        refused(AttachmentsFull.class, () -> desk.add(ann, ticket, "one.txt", stream(NOTE)));
        assertThat(desk.list(ann, ticket)).hasSize(20);
    }

    @Test
    void whatACrashLeftIsSweptAndNeverShown() throws IOException {
        Instant now = Clock.systemUTC().instant();
        Attachment broken =
                new Attachment(
                        Ids.next(),
                        district,
                        tickets.find(ann, ticket).id(),
                        "a.txt",
                        FileType.TXT,
                        0,
                        "ann",
                        now);
        attachments.begin(broken);
        attachments.put(broken, 0, NOTE);
        assertThat(desk.list(ann, ticket)).isEmpty();
        attachments.dropUnfinished(now.minus(Duration.ofMinutes(1)));
        assertThat(attachments.open(broken).readAllBytes()).isEqualTo(NOTE);

        attachments.dropUnfinished(now.plus(Duration.ofMinutes(1)));

        assertThat(attachments.open(broken).readAllBytes()).isEmpty();
        assertThat(attachments.keep(broken)).isFalse();
    }

    @Test
    void aBrowserSavesAFileAndNeverRunsIt() {
        RestClient http =
                RestClient.builder()
                        .baseUrl(
                                "http://127.0.0.1:%d/api/support/tickets/%s"
                                        .formatted(port, ticket))
                        .defaultHeader("Authorization", Tokens.all(district, "ann"))
                        .build();
        JsonNode raw =
                http.post()
                        .uri("/attachments?filename=page.html")
                        .contentType(MediaType.TEXT_HTML)
                        .body("<script>alert(1)</script>")
                        .retrieve()
                        .body(JsonNode.class);
        MultiValueMap<String, HttpEntity<?>> form = new LinkedMultiValueMap<>();
        form.add("file", new HttpEntity<>(named("räume.csv")));
        JsonNode posted =
                http.post()
                        .uri("/attachments")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form)
                        .retrieve()
                        .body(JsonNode.class);

        ResponseEntity<byte[]> answer =
                http.get()
                        .uri("/attachments/" + requireNonNull(raw).get("id").asString())
                        .retrieve()
                        .toEntity(byte[].class);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.TEXT_PLAIN);
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(requireNonNull(answer.getBody()), UTF_8)).contains("alert");
        assertThat(requireNonNull(posted).get("name").asString()).isEqualTo("räume.csv");
        assertThat(requireNonNull(posted).get("type").asString()).isEqualTo("text/csv");
    }

    private static ByteArrayResource named(String name) {
        return new ByteArrayResource(NOTE) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private Ticket file(Caller caller, String leaf) {
        return tickets.file(
                caller, new Filing(null, null, "MAPLE", null, null, null, leaf, "Dark", "", null));
    }

    private Caller with(String person, Role role) {
        return new Caller(district, person, Set.of(role), Set.of());
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** Breaks off after its first block. */
    private static InputStream breaking() {
        byte[] first = new byte[Attachments.BLOCK];
        Arrays.fill(first, (byte) 'a');
        return new SequenceInputStream(
                stream(first),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        throw new IOException("gone");
                    }
                });
    }

    private static void refused(Class<? extends Throwable> how, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOf(how);
    }
}
