package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Kind;
import org.trivium.support.ticket.TicketClient.Answer;
import org.trivium.support.ticket.TicketEvent.Recategorised;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RecategorisingManyTest {

    private static final int COUNT = 100;
    private static final String FROM = "av.display-howto";
    private static final String TO = "av.display-fault";
    private static final Resolution FIXED = new Resolution(Kind.EQUIPMENT, "New lamp", 15, 5);

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "head");

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private Tickets tickets;
    @Autowired private TicketLists lists;
    @Autowired private ReportedTickets reported;

    private TicketClient client;
    private Shelf shelf;

    @BeforeEach
    void setUp() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        client = new TicketClient(port, district);
        shelf = new Shelf(tickets, district);
    }

    @Test
    void aHundredTicketsKeepEveryLinkAndEachSaysSoOnce() {
        List<Ticket> before = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            before.add(linked(i));
        }
        List<Ticket> doubles =
                before.stream().map(one -> shelf.put(Shelf.report("Double", ""), FROM)).toList();
        for (int i = 0; i < COUNT; i++) {
            Ticket into = before.get(i);
            shelf.then(doubles.get(i), (one, stamp) -> one.merge(into, stamp), Shelf.START);
        }

        Answer answer = recategorise(before, TO);

        assertThat(outcomes(answer)).hasSize(COUNT).containsOnly("done");
        for (int i = 0; i < COUNT; i++) {
            Ticket old = before.get(i);
            Ticket now = tickets.byId(district, old.id()).orElseThrow();
            assertThat(now.progress().category().leaf()).isEqualTo(TO);
            assertThat(now.report()).isEqualTo(old.report());
            assertThat(now.identity()).isEqualTo(old.identity());
            assertThat(now.progress().resolution()).isEqualTo(FIXED);
            assertThat(now.progress().resolved()).isEqualTo(old.progress().resolved());
            assertThat(now.progress().assignee()).isEqualTo("tom");
            assertThat(now.history().subList(0, old.history().size())).isEqualTo(old.history());
            assertThat(now.history().getLast().event()).isInstanceOf(Recategorised.class);
            assertThat(
                            tickets.byId(district, doubles.get(i).id())
                                    .orElseThrow()
                                    .progress()
                                    .mergedInto())
                    .isEqualTo(old.id());
            assertThat(found("asset", "A-" + i)).containsExactly(old.id());
            assertThat(found("externalNumber", "G-" + i)).containsExactly(old.id());
        }
        assertThat(evidence(TO)).containsExactlyInAnyOrderElementsOf(ids(before));
        assertThat(evidence(FROM)).isEmpty();
        assertToldOnce(before);
    }

    @Test
    void whatOneRefusesStopsNoOther() {
        Ticket good = shelf.put(Shelf.report("Panel", ""), FROM);
        Ticket there = shelf.put(Shelf.report("Panel", ""), TO);
        Ticket changed = shelf.put(Shelf.report("Panel", ""), FROM);
        shelf.then(changed, (one, stamp) -> one.comment("Still dark", stamp), Shelf.START);
        Ticket strange = new Shelf(tickets, "d-" + Ids.next()).put(Shelf.report("Panel", ""), FROM);

        Answer answer = recategorise(List.of(changed, there, strange, good), TO);

        assertThat(outcomes(answer)).containsExactly("stale", "refused", "not-found", "done");
        assertThat(tickets.byId(strange.district(), strange.id()).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void aLeafThatTakesNoTicketsRefusesTheWholeRequest() {
        Ticket good = shelf.put(Shelf.report("Panel", ""), FROM);

        assertThat(recategorise(List.of(good), "no.leaf").status()).isEqualTo(422);
        assertThat(
                        client.post("/recategorisations", "{'tickets':[],'leaf':'prn.howto'}", null)
                                .status())
                .isEqualTo(422);
        assertThat(tickets.byId(district, good.id()).orElseThrow().version()).isEqualTo(1);
    }

    private Ticket linked(int i) {
        Report report =
                new Report(
                        "ann-" + i,
                        "bo-" + i,
                        "MAPLE",
                        "R" + i,
                        "A-" + i,
                        "Panel 75",
                        "Dark " + i,
                        "",
                        Priority.P2,
                        Shelf.START);
        Ticket ticket = shelf.put(report, FROM, new ExternalNumber("glpi", "G-" + i));
        ticket = shelf.then(ticket, (one, stamp) -> one.assign("tom", "north", stamp), Shelf.START);
        return shelf.then(
                ticket,
                (one, stamp) -> one.resolve(FIXED, stamp),
                Shelf.START.plus(Duration.ofHours(1)));
    }

    private Answer recategorise(List<Ticket> read, String leaf) {
        String named =
                read.stream()
                        .map(one -> "{'id':'%s','version':%d}".formatted(one.id(), one.version()))
                        .collect(Collectors.joining(","));
        return client.post(
                "/recategorisations", "{'tickets':[%s],'leaf':'%s'}".formatted(named, leaf), null);
    }

    private static List<String> outcomes(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(one -> one.get("outcome").asString())
                .toList();
    }

    private List<String> found(String field, String value) {
        List<String> found = new ArrayList<>();
        lists.whole(caller, Asked.with(field, value)).forEach(one -> found.add(one.id()));
        return found;
    }

    /** What stands behind a recurrence of the leaf. */
    private List<String> evidence(String leaf) {
        ReportedTickets.Span march =
                new ReportedTickets.Span(
                        district,
                        leaf,
                        Set.of(),
                        Shelf.START.minus(Duration.ofDays(1)),
                        Shelf.START.plus(Duration.ofDays(1)));
        return ids(reported.all(march));
    }

    private static List<String> ids(List<Ticket> of) {
        return of.stream().map(Ticket::id).toList();
    }

    private void assertToldOnce(List<Ticket> moved) {
        String type = "trivium.support.ticket-recategorised.v1";
        for (Topic topic : List.of(Topic.TICKETS, Topic.DETECTION)) {
            try (TopicProbe probe = new TopicProbe(topic.published())) {
                List<ConsumerRecord<String, byte[]>> told =
                        probe.await(COUNT, TopicProbe.of(district, type));
                assertThat(told)
                        .extracting(one -> header(one, "ce_subject"))
                        .containsExactlyInAnyOrderElementsOf(ids(moved));
            }
        }
    }
}
