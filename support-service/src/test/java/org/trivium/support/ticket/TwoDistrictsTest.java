package org.trivium.support.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.NotFound;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.ticket.TicketDesk.Version;
import org.trivium.support.ticket.attachment.Attachment;
import org.trivium.support.ticket.attachment.AttachmentDesk;
import org.trivium.support.ticket.saved.SavedList;
import org.trivium.support.ticket.saved.SavedListDesk;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TwoDistrictsTest {

    private static final Report REPORT =
            new Report(
                    "ann",
                    "bo",
                    "MAPLE",
                    "12",
                    "A-1",
                    "Panel 75",
                    "Dark panel",
                    "",
                    Priority.P1,
                    Shelf.START);

    private final Caller north = Caller.service("d-" + Ids.next(), "same-person");
    private final Caller south = Caller.service("d-" + Ids.next(), "same-person");

    @Autowired private DistrictDesk districts;
    @Autowired private Tickets tickets;
    @Autowired private TicketDesk desk;
    @Autowired private TicketLists lists;
    @Autowired private BulkDesk bulk;
    @Autowired private SavedListDesk saved;
    @Autowired private AttachmentDesk attachments;

    private final Map<String, Shelf> shelves = new HashMap<>();
    private Ticket ticket;
    private Ticket own;
    private int count;

    @BeforeEach
    void theSameTicketInBoth() {
        ticket = put(north);
        own = put(south);
    }

    @Test
    void noListNoOrderAndNoExportHoldsAnothersTicket() {
        for (TicketOrder order : TicketOrder.values()) {
            assertThat(whole(south, Asked.with("sort", order.toString()))).containsExactly(own);
        }
        Map<String, Object> filters =
                Map.of(
                        "q",
                        "dark pan",
                        "person",
                        "bo",
                        "asset",
                        "A-1",
                        "externalNumber",
                        "4711",
                        "source",
                        "glpi",
                        "priority",
                        List.of("P1"),
                        "site",
                        List.of("MAPLE"),
                        "assignee",
                        "nobody",
                        "openedFrom",
                        "2026-01-01");
        filters.forEach(
                (field, value) ->
                        assertThat(whole(south, Asked.with(field, value)))
                                .as(field)
                                .containsExactly(own));
        assertThat(whole(south, Asked.with(filters))).containsExactly(own);
    }

    @Test
    void aCursorOfAnotherDistrictShowsNothingOfIt() {
        put(north);
        for (TicketOrder order : TicketOrder.values()) {
            TicketQuestion question = Asked.with("sort", order.toString());
            Page<Ticket> first = lists.page(north, question, Optional.empty(), 1);

            assertThat(lists.page(south, question, Optional.ofNullable(first.next()), 50).items())
                    .allMatch(one -> one.district().equals(south.district()));
        }
    }

    @Test
    void noVerbTouchesAnothersTicket() {
        assertThatThrownBy(() -> desk.find(south, ticket.id())).isInstanceOf(NotFound.class);
        assertThat(bulk.recategorise(south, List.of(new Version(ticket.id(), 1)), "prn.howto"))
                .extracting(BulkDesk.Done::outcome)
                .containsExactly(BulkDesk.Outcome.NOT_FOUND);
        assertThat(desk.find(north, ticket.id())).isEqualTo(ticket);
    }

    @Test
    void noSavedListIsSharedEvenByTheSamePerson() {
        SavedList kept = saved.save(north, "Mine", TicketQuestion.ALL);

        assertThat(saved.own(south)).isEmpty();
        assertThatThrownBy(() -> saved.find(south, kept.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> saved.remove(south, kept.id(), 1)).isInstanceOf(NotFound.class);
        assertThat(saved.own(north)).containsExactly(kept);
    }

    @Test
    void noFileIsReadOrRemovedThroughAnotherDistrict() throws IOException {
        ByteArrayInputStream note = new ByteArrayInputStream("Dark".getBytes(UTF_8));
        Attachment file = attachments.add(north, ticket.id(), "note.txt", note);

        assertThatThrownBy(() -> attachments.list(south, ticket.id())).isInstanceOf(NotFound.class);
        assertThat(attachments.list(south, own.id())).isEmpty();
        for (String through : List.of(ticket.id(), own.id(), own.number())) {
            assertThatThrownBy(() -> attachments.find(south, through, file.id()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attachments.remove(south, through, file.id()))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(attachments.list(north, ticket.id())).containsExactly(file);
    }

    private Ticket put(Caller caller) {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        String number = String.valueOf(4711 + count / 2);
        count++;
        return shelves.computeIfAbsent(caller.district(), district -> new Shelf(tickets, district))
                .put(REPORT, "av.display-howto", new ExternalNumber("glpi", number));
    }

    private List<Ticket> whole(Caller caller, TicketQuestion question) {
        List<Ticket> all = new ArrayList<>();
        lists.whole(caller, question).forEach(all::add);
        return all;
    }
}
