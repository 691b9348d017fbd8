package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Kind;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketFilterTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-04T05:30:00Z");

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "head");

    @Autowired private DistrictDesk districts;
    @Autowired private Directory directory;
    @Autowired private Tickets tickets;
    @Autowired private TicketLists lists;

    private Ticket panel;
    private Ticket printer;

    @BeforeEach
    void twoTicketsThatDifferInEverything() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        Shelf shelf = new Shelf(tickets, district);
        panel =
                shelf.put(
                        new Report(
                                "ann",
                                "bo",
                                "MAPLE",
                                "12",
                                "A-1",
                                "Panel 75",
                                "Dark",
                                "Since noon",
                                Priority.P1,
                                MARCH),
                        "av.display-howto",
                        new ExternalNumber("glpi", "4711"));
        printer =
                shelf.put(
                        new Report(
                                "cy",
                                null,
                                "OAK",
                                "7",
                                "A-2",
                                "Laser",
                                "Paper jam",
                                "Tray 2",
                                Priority.P4,
                                MAY),
                        "prn.howto",
                        new ExternalNumber("zammad", "4711"));
        printer = shelf.then(printer, (one, stamp) -> one.assign("tom", "north", stamp), MAY);
        Resolution fixed = new Resolution(Kind.EQUIPMENT, "Roller", 10, 0);
        printer =
                shelf.then(
                        printer,
                        (one, stamp) -> one.resolve(fixed, stamp),
                        MAY.plus(Duration.ofDays(1)));
    }

    @Test
    void everyFieldFilters() {
        Map<String, Object> ofThePrinter =
                Map.ofEntries(
                        Map.entry("status", List.of("resolved", "closed")),
                        Map.entry("site", List.of("OAK")),
                        Map.entry("leaf", List.of("prn.howto")),
                        Map.entry("assignee", "tom"),
                        Map.entry("group", "north"),
                        Map.entry("requester", "cy"),
                        Map.entry("person", "cy"),
                        Map.entry("asset", "A-2"),
                        Map.entry("model", "Laser"),
                        Map.entry("room", "7"),
                        Map.entry("priority", List.of("P4", "P3")),
                        Map.entry("kind", List.of("equipment")),
                        Map.entry("source", "zammad"),
                        Map.entry("openedFrom", "2026-03-03"),
                        Map.entry("resolvedFrom", "2026-05-05"),
                        Map.entry("resolvedUntil", "2026-05-06"),
                        Map.entry("q", "paper"));
        ofThePrinter.forEach(
                (field, value) ->
                        assertThat(found(Map.of(field, value))).as(field).containsExactly(printer));
        Map<String, Object> ofThePanel =
                Map.of(
                        "assignee", "nobody",
                        "onBehalfOf", "bo",
                        "person", "bo",
                        "openedUntil", "2026-03-03");
        ofThePanel.forEach(
                (field, value) ->
                        assertThat(found(Map.of(field, value))).as(field).containsExactly(panel));
    }

    @Test
    void aGroupOfLeavesStandsForItsLeaves() {
        String group = directory.leaf(district, "prn.howto").orElseThrow().group();

        assertThat(found(Map.of("leafGroup", List.of(group)))).containsExactly(printer);
        assertThat(found(Map.of("leafGroup", List.of(group), "leaf", List.of("av.display-howto"))))
                .isEmpty();
    }

    @Test
    void theNumberOfAnotherSystemIsFoundWithItsSourceAlone() {
        assertThat(found(Map.of("externalNumber", "4711"))).containsExactly(printer, panel);
        assertThat(found(Map.of("externalNumber", "4711", "source", "glpi")))
                .containsExactly(panel);
        assertThat(found(Map.of("externalNumber", "4712", "source", "glpi"))).isEmpty();
    }

    @Test
    void aDayBeginsWhereTheDistrictIs() {
        // half past midnight of 4 May in Chicago
        assertThat(found(Map.of("openedFrom", "2026-05-04"))).containsExactly(printer);
        assertThat(found(Map.of("openedUntil", "2026-05-04"))).containsExactly(panel);
        assertThat(found(Map.of("openedFrom", "2026-05-04T05:30:01Z"))).isEmpty();
    }

    @Test
    void everyParameterThatHasNoMeaningIsNamed() {
        assertThat(
                        wrong(
                                Map.ofEntries(
                                        Map.entry("status", List.of("new", "lost")),
                                        Map.entry("priority", List.of("P9")),
                                        Map.entry("kind", List.of("magic")),
                                        Map.entry("leafGroup", List.of("No such group")),
                                        Map.entry("openedFrom", "yesterday"),
                                        Map.entry("resolvedFrom", "2026-05-04"),
                                        Map.entry("resolvedUntil", "2026-05-03"),
                                        Map.entry("asset", "x".repeat(201)),
                                        Map.entry("q", "? !"),
                                        Map.entry("sort", "random"))))
                .containsExactlyInAnyOrder(
                        "status",
                        "priority",
                        "kind",
                        "leafGroup",
                        "openedFrom",
                        "resolvedUntil",
                        "asset",
                        "q",
                        "sort");
    }

    private List<Ticket> found(Map<String, ?> question) {
        return lists.page(caller, Asked.with(question), Optional.empty(), 50).items();
    }

    private List<String> wrong(Map<String, ?> question) {
        InvalidFields refused = catchThrowableOfType(InvalidFields.class, () -> found(question));
        return refused.errors().stream().map(InvalidFields.FieldError::field).toList();
    }
}
