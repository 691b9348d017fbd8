package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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
import org.trivium.support.directory.People;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OwnTicketsTest {

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "test");
    private final Caller tom = new Caller(district, "tom", Set.of(Role.TECHNICIAN), Set.of("OAK"));

    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk imports;
    @Autowired private People people;
    @Autowired private TicketDesk desk;
    @Autowired private TicketLists lists;

    @BeforeEach
    void setUp() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        imports.ensureSites(
                caller, List.of(new NewSite("MAPLE", "Maple", 20), new NewSite("OAK", "Oak", 20)));
        Staff.hire(people, district, "ada");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whateverSomebodyIsTheyReportTheirOwnTroubleAndFollowIt(Role role) {
        Caller person = with(role);
        Ticket own = desk.file(person, filing("MAPLE", null));

        assertThat(all(person)).extracting(Ticket::id).containsExactly(own.id());
        assertThat(desk.comment(person, read(own), "Still dark").version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "PD_COORDINATOR", "PLANNER", "OPS"})
    void whoDoesNotWorkOnTicketsSeesNoneOfOthers(Role role) {
        Caller person = with(role);
        Ticket other = desk.file(caller, filing("MAPLE", null));

        assertThat(all(person)).isEmpty();
        refused(NotFound.class, () -> desk.find(person, other.number()));
        refused(InvalidFields.class, () -> desk.file(person, filing("MAPLE", "ada")));
    }

    @Test
    void toHaveFiledATicketDoesNotMakeATechnicianOfAnotherSiteWorkOnIt() {
        Ticket own = desk.file(tom, filing("MAPLE", null));

        refused(Forbidden.class, () -> desk.start(tom, read(own)));
        refused(Forbidden.class, () -> desk.recategorise(tom, read(own), "prn.howto"));
        assertThat(desk.comment(tom, read(own), "Still dark").version()).isEqualTo(2);
    }

    @Test
    void aTechnicianOfSomeSitesFilesForOthersThereAndNowhereElse() {
        assertThat(desk.file(tom, filing("OAK", "ada")).report().requester()).isEqualTo("ada");
        refused(InvalidFields.class, () -> desk.file(tom, filing("MAPLE", "ada")));
        assertThat(desk.file(tom, filing("MAPLE", null)).report().requester()).isEqualTo("tom");
    }

    private Caller with(Role role) {
        return new Caller(district, "pat", Set.of(role), Set.of());
    }

    private List<Ticket> all(Caller asking) {
        return lists.page(asking, TicketQuestion.ALL, Optional.empty(), 10).items();
    }

    private static TicketDesk.Version read(Ticket ticket) {
        return new TicketDesk.Version(ticket.id(), ticket.version());
    }

    private static void refused(Class<? extends Throwable> how, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOf(how);
    }

    private static Filing filing(String site, @Nullable String requester) {
        return new Filing(requester, null, site, null, null, null, null, "Dark", "", null);
    }
}
