package org.trivium.support.recurrence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivium.test.TopicProbe.header;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.id.Ids;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.starter.refusal.NotFound;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Kind;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.intake.ImportDesk;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketDesk;
import org.trivium.support.ticket.TicketDesk.Version;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import tools.jackson.databind.json.JsonMapper;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.detection.secret=only-for-this-test",
            "trivium.intake.look-every=200ms",
            "trivium.intake.hold-known-within=100ms"
        })
class EvidencePackTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final String LEAF = "net.wifi";

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "test");
    private final LocalDate today = LocalDate.now(ZONE);

    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk directory;
    @Autowired private ImportDesk imports;
    @Autowired private TicketDesk tickets;
    @Autowired private RecurrenceBoard board;
    @Autowired private EvidenceDesk desk;

    private Recurrence recurrence;

    @BeforeEach
    void outbreakAtNorth() {
        districts.ensure(caller, "Test", ZONE);
        directory.ensureSites(caller, List.of(new NewSite("North", "North", 30)));
        String id =
                imports.receive(
                                caller,
                                "trivium",
                                "old",
                                new ByteArrayInputStream(file().getBytes(UTF_8)))
                        .id();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !imports.find(caller, id).stage().isRunning());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> atNorth().isPresent());
        recurrence = atNorth().orElseThrow();
    }

    @Test
    void aPackSaysWhatTheDetectorToldAndWhatTheTicketsCost() {
        Ticket one = behind().getFirst();
        tickets.resolve(
                caller,
                new Version(one.id(), one.version()),
                new Resolution(Kind.EQUIPMENT, "Changed", 25, 40));
        EvidencePack pack = desk.pack(caller, recurrence.id());

        assertThat(pack.recurrence().findings().count()).isEqualTo(10);
        Work work = Objects.requireNonNull(pack.work());
        assertThat(work.tickets()).isEqualTo(10);
        assertThat(work.people()).isEqualTo(10);
        assertThat(work.technicianMinutes()).isEqualTo(25);
        assertThat(work.teachingMinutes()).isEqualTo(40);
        assertThat(work.confirmed()).isEqualTo(1);
        assertThat(work.models()).extracting(Findings.Tally::id).containsExactly("M-1");
        assertThat(pack.recurrence().history()).isNotEmpty();
    }

    @Test
    void fiveExamplesSayNothingThatAnyoneWrote() {
        EvidencePack pack = desk.pack(caller, recurrence.id());

        assertThat(pack.examples()).hasSize(5);
        assertThat(JsonMapper.shared().writeValueAsString(pack.examples()))
                .contains("T-" + today.getYear())
                .doesNotContain("secret subject");
    }

    @Test
    void theListEqualsTicketByTicketWhatTheTopicSays() {
        Ticket moved = behind().get(0);
        Ticket merged = behind().get(1);
        Ticket kept = behind().get(2);
        tickets.recategorise(caller, new Version(moved.id(), moved.version()), "dev.staff-fault");
        tickets.merge(caller, new Version(merged.id(), merged.version()), kept.number());
        Set<String> listed =
                behind().stream().map(Ticket::id).collect(Collectors.toCollection(TreeSet::new));

        try (TopicProbe probe = new TopicProbe(Topic.TICKETS.published())) {
            probe.await(
                    1,
                    record ->
                            header(record, "ce_type").contains("ticket-merged")
                                    && ofDistrict(record));
            assertThat(listed).hasSize(8).isEqualTo(fromTheTopic(probe));
        }
    }

    @Test
    void whoDoesNotWorkOnTicketsSeesThePackButNotTheList() {
        Caller coordinator = new Caller(district, "p", Set.of(Role.PD_COORDINATOR), Set.of());

        assertThat(desk.pack(coordinator, recurrence.id()).examples()).hasSize(5);
        assertThatThrownBy(() -> desk.tickets(coordinator, recurrence.id(), Optional.empty(), 10))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aTicketThatStoodOnARestrictedLeafIsNotListedForEveryTechnician() {
        Ticket secret = behind().getFirst();
        Version read = new Version(secret.id(), secret.version());
        Ticket hidden = tickets.recategorise(caller, read, "sec.student-data");
        tickets.recategorise(caller, new Version(hidden.id(), hidden.version()), LEAF);
        Caller tom = new Caller(district, "tom", Set.of(Role.TECHNICIAN), Set.of());

        assertThat(behind()).hasSize(10);
        assertThat(desk.pack(caller, recurrence.id()).examples())
                .extracting(EvidencePack.Example::number)
                .doesNotContain(secret.number());
        assertThat(desk.tickets(tom, recurrence.id(), Optional.empty(), 50).items())
                .hasSize(9)
                .extracting(Ticket::id)
                .doesNotContain(secret.id());
    }

    @Test
    void anotherDistrictFindsNoSuchRecurrence() {
        Caller other = Caller.service("d-" + Ids.next(), "test");

        assertThatThrownBy(() -> desk.pack(other, recurrence.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.tickets(other, recurrence.id(), Optional.empty(), 10))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theListIsPagedWithoutGapOrDouble() {
        Page<Ticket> first = desk.tickets(caller, recurrence.id(), Optional.empty(), 6);
        Page<Ticket> second =
                desk.tickets(caller, recurrence.id(), Optional.ofNullable(first.next()), 6);

        assertThat(first.items()).hasSize(6);
        assertThat(second.items()).hasSize(4).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    private List<Ticket> behind() {
        return desk.tickets(caller, recurrence.id(), Optional.empty(), 500).items();
    }

    private Optional<Recurrence> atNorth() {
        return board
                .page(caller, new Wanted(true, "outbreak", LEAF, "North", 10, null))
                .items()
                .stream()
                .filter(found -> Objects.equals(found.findings().count(), 10))
                .findFirst();
    }

    private Set<String> fromTheTopic(TopicProbe probe) {
        EvidencePack.Window window =
                Objects.requireNonNull(desk.pack(caller, recurrence.id()).window());
        return new FactsOfTickets(ZONE, window, "North", LEAF)
                .standing(probe.read(this::ofDistrict));
    }

    private boolean ofDistrict(ConsumerRecord<String, byte[]> record) {
        return district.equals(record.key());
    }

    /** A quiet quarter, and ten tickets of ten people two days ago, so that their day is over. */
    private String file() {
        String head = "number,opened_at,requester,site,leaf,asset_model,subject\n";
        String quiet =
                IntStream.range(0, 6)
                        .mapToObj(i -> row("Q" + i, today.minusDays(90 - 10L * i), "q" + i))
                        .collect(Collectors.joining());
        String many =
                IntStream.range(0, 10)
                        .mapToObj(i -> row("M" + i, today.minusDays(2), "m" + i))
                        .collect(Collectors.joining());
        return head + quiet + many;
    }

    private static String row(String number, LocalDate day, String person) {
        return "%s,%s 09:00,%s,North,%s,M-1,secret subject\n".formatted(number, day, person, LEAF);
    }
}
