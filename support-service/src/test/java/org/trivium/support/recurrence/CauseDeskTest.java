package org.trivium.support.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.id.Ids;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.support.SupportApplication;
import org.trivium.support.detection.LeafCauses;
import org.trivium.support.directory.CalendarDesk;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Kind;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.directory.Register;
import org.trivium.support.directory.SchoolYear;
import org.trivium.support.ticket.ConfirmedCauses;
import org.trivium.support.ticket.Filing;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketDesk;
import org.trivium.support.ticket.TicketDesk.Version;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.detection.secret=only-for-this-test",
            "trivium.intake.look-every=200ms",
            "trivium.intake.hold-known-within=100ms"
        })
class CauseDeskTest {

    private static final String LEAF = "av.display-howto";

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "test");

    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk directory;
    @Autowired private CalendarDesk calendar;
    @Autowired private TicketDesk tickets;
    @Autowired private CauseDesk desk;
    @Autowired private Directory places;
    @Autowired private Register<SchoolYear> years;
    @Autowired private ConfirmedCauses confirmed;

    @BeforeEach
    void setUp() {
        set(district);
    }

    @Test
    void withoutAConfirmedTicketALeafIsWhatItUsuallyIs() {
        LeafCauses causes = causes();

        assertThat(causes.confirmed()).isZero();
        assertThat(causes.shares().getFirst()).isCloseTo(0.75, within(1e-9));
        assertThat(causes.drift()).isEmpty();
    }

    @Test
    void confirmedTicketsMoveTheMapByTheDirichletPosterior() {
        resolve(2, Kind.EQUIPMENT);

        assertThat(causes().confirmed()).isEqualTo(2);
        assertThat(causes().shares().get(1)).isCloseTo((8 * 0.05 + 2) / 10, within(1e-9));
    }

    @Test
    void twentyConfirmedTicketsOfAnotherCauseAreADrift() {
        resolve(20, Kind.EQUIPMENT);

        assertThat(causes().leading().name()).isEqualTo("EQUIPMENT");
        assertThat(causes().drift()).contains(org.trivium.support.detection.Kind.EQUIPMENT);
    }

    @Test
    void reopenedAndMergedTicketsCountNoLonger() {
        List<Ticket> resolved = resolve(3, Kind.EQUIPMENT);
        tickets.reopen(caller, version(resolved.get(0)));
        tickets.merge(caller, version(resolved.get(1)), resolved.get(2).number());

        assertThat(causes().confirmed()).isEqualTo(1);
    }

    @Test
    void aNewSchoolYearHalvesWhatWasConfirmedBefore() {
        resolve(4, Kind.EQUIPMENT);
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        calendar.describeYear(
                caller,
                new SchoolYear(
                        district,
                        "next",
                        tomorrow,
                        tomorrow.plusDays(200),
                        List.of(),
                        List.of(),
                        List.of(),
                        0));
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(2)), ZoneOffset.UTC);
        CauseDesk nextYear = new CauseDesk(places, years, confirmed, later);

        assertThat(causes().confirmed()).isEqualTo(4);
        assertThat(causesBy(nextYear).confirmed()).isEqualTo(2);
    }

    @Test
    void otherDistrictsCountForThemselves() {
        resolve(2, Kind.EQUIPMENT);
        String other = "d-" + Ids.next();
        set(other);

        assertThat(desk.map(Caller.service(other, "test")))
                .isNotEmpty()
                .allMatch(cause -> cause.causes().confirmed() == 0);
    }

    @Test
    void staffMayNotAsk() {
        Caller staff = new Caller(district, "p", Set.of(Role.STAFF), Set.of());

        assertThatThrownBy(() -> desk.map(staff)).isInstanceOf(Forbidden.class);
    }

    private void set(String which) {
        Caller of = Caller.service(which, "test");
        districts.ensure(of, "Test", ZoneId.of("UTC"));
        directory.ensureSites(of, List.of(new NewSite("North", "North", 30)));
    }

    private List<Ticket> resolve(int count, Kind kind) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> {
                            Ticket filed = tickets.file(caller, filing());
                            return tickets.resolve(
                                    caller, version(filed), new Resolution(kind, "x", 5, null));
                        })
                .toList();
    }

    private LeafCauses causes() {
        return causesBy(desk);
    }

    private LeafCauses causesBy(CauseDesk asked) {
        return asked.map(caller).stream()
                .filter(CauseDeskTest::isLeaf)
                .findFirst()
                .orElseThrow()
                .causes();
    }

    private static boolean isLeaf(CauseDesk.CauseOfLeaf cause) {
        return cause.leaf().code().equals(LEAF);
    }

    private static Version version(Ticket ticket) {
        return new Version(ticket.id(), ticket.version());
    }

    private static Filing filing() {
        return new Filing(null, null, "North", null, null, null, LEAF, "Panel", "", null);
    }
}
