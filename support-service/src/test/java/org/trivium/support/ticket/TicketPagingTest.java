package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketPagingTest {

    private static final int COUNT = 23;
    private static final int PAGE = 4;
    private static final List<Priority> URGENCIES = List.of(Priority.P1, Priority.P2, Priority.P3);

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "head");

    @Autowired private DistrictDesk districts;
    @Autowired private Tickets tickets;
    @Autowired private TicketLists lists;

    private Shelf shelf;
    private final List<Ticket> before = new ArrayList<>();

    @BeforeEach
    void ticketsThatShareTimesAndPriorities() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        shelf = new Shelf(tickets, district);
        for (int i = 0; i < COUNT; i++) {
            before.add(put(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noInsertBetweenPagesLeavesAGapOrADouble(TicketOrder order) {
        TicketQuestion question = Asked.with("sort", order.toString());
        List<String> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        int more = 0;
        do {
            Page<Ticket> page = lists.page(caller, question, after, PAGE);
            page.items().forEach(ticket -> read.add(ticket.id()));
            after = Optional.ofNullable(page.next());
            put(more++);
        } while (after.isPresent());

        assertThat(read).doesNotHaveDuplicates();
        List<String> old = before.stream().sorted(order(order)).map(Ticket::id).toList();
        List<String> readOld = new ArrayList<>(read);
        readOld.retainAll(new HashSet<>(old));
        assertThat(readOld).containsExactlyElementsOf(old);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String newest = lists.page(caller, TicketQuestion.ALL, Optional.empty(), 1).next();
        TicketQuestion opened = Asked.with("sort", "opened");

        assertThatThrownBy(() -> lists.page(caller, opened, Optional.ofNullable(newest), 1))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void pagesOfAFilterBySameFieldAsTheOrderStayWithinIt() {
        TicketQuestion question =
                Asked.with(
                        Map.of(
                                "sort",
                                "opened",
                                "openedFrom",
                                Shelf.START.plusSeconds(3600).toString()));
        List<String> read = new ArrayList<>();
        lists.whole(caller, question).forEach(ticket -> read.add(ticket.id()));

        assertThat(read)
                .hasSize(
                        (int)
                                before.stream()
                                        .filter(
                                                one ->
                                                        !opened(one)
                                                                .isBefore(
                                                                        Shelf.START.plusSeconds(
                                                                                3600)))
                                        .count())
                .doesNotHaveDuplicates();
    }

    private Ticket put(int i) {
        Report like = Shelf.report("Panel " + i, "");
        return shelf.put(
                new Report(
                        like.requester(),
                        null,
                        like.site(),
                        null,
                        null,
                        null,
                        like.subject(),
                        "",
                        URGENCIES.get(i % 3),
                        Shelf.START.plus(Duration.ofHours(i % 5))),
                "prn.howto");
    }

    private static Comparator<Ticket> order(TicketOrder order) {
        Comparator<Ticket> byId = Comparator.comparing(Ticket::id);
        return switch (order) {
            case NEWEST -> byId.reversed();
            case OLDEST -> byId;
            case OPENED ->
                    Comparator.comparing(TicketPagingTest::opened).thenComparing(byId).reversed();
            case UPDATED -> Comparator.comparing(Ticket::updated).thenComparing(byId).reversed();
            case PRIORITY ->
                    Comparator.comparing((Ticket one) -> one.report().priority())
                            .thenComparing(byId);
        };
    }

    private static Instant opened(Ticket ticket) {
        return ticket.report().opened();
    }
}
