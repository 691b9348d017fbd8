package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketSearchTest {

    private static final int COUNT = 3_000;
    private static final int AT_ONCE = 500;
    private static final List<String> THINGS =
            List.of("projector", "printer", "project", "panel", "Prüfung", "laptop", "speaker");
    private static final List<String> TROUBLES =
            List.of("dark", "broken", "slow", "jammed", "locked", "loud", "lost", "late");

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "head");
    private final Random random = new Random(20261124);
    private final List<Report> reports = new ArrayList<>();

    @Autowired private DistrictDesk districts;
    @Autowired private Tickets tickets;
    @Autowired private TicketLists lists;

    @BeforeEach
    void thousandsOfTickets() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        Shelf shelf = new Shelf(tickets, district);
        for (int i = 0; i < COUNT; i++) {
            reports.add(
                    Shelf.report(
                            any(THINGS) + " " + i,
                            "It is %s and %s".formatted(any(TROUBLES), any(TROUBLES))));
        }
        for (int i = 0; i < COUNT; i += AT_ONCE) {
            shelf.putAll(reports.subList(i, i + AT_ONCE), "prn.howto");
        }
    }

    @Test
    void allWordsMustBeThereAndTheLastOneMayBeABeginning() {
        assertFinds("projector dark", has("projector").and(has("dark")));
        assertFinds("dark late PRO", has("proj").and(has("dark")).and(has("late")));
        assertFinds("pruf", has("Prüf"));
        assertFinds("loud dark slow", report -> false);
        assertFinds("project dark", has("project ").and(has("dark")));
        assertFinds("1234", report -> report.subject().endsWith(" 1234"));
        assertFinds("hello", report -> false);
    }

    @Test
    void aSearchKeepsToTheOtherFilters() {
        Map<String, Object> question = Map.of("q", "printer", "site", List.of("OAK"));

        assertThat(lists.page(caller, Asked.with(question), Optional.empty(), 10).items())
                .isEmpty();
        Caller eve = new Caller(district, "eve", Set.of(Role.STAFF), Set.of());
        assertThat(lists.page(eve, Asked.with("q", "printer"), Optional.empty(), 10).items())
                .isEmpty();
    }

    private void assertFinds(String q, Predicate<Report> expected) {
        List<String> found = new ArrayList<>();
        lists.whole(caller, Asked.with("q", q)).forEach(one -> found.add(one.report().subject()));

        assertThat(found)
                .as(q)
                .containsExactlyInAnyOrderElementsOf(
                        reports.stream().filter(expected).map(Report::subject).toList());
    }

    private static Predicate<Report> has(String word) {
        return report -> (report.subject() + " " + report.description()).contains(word);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
