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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.id.Ids;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.NotFound;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.CategoryDesk;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Leaf;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.directory.People;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketAccessTest {

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "test");

    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk imports;
    @Autowired private CategoryDesk categories;
    @Autowired private Directory directory;
    @Autowired private People people;
    @Autowired private TicketDesk desk;
    @Autowired private TicketLists lists;

    @BeforeEach
    void setUp() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        imports.ensureSites(
                caller, List.of(new NewSite("MAPLE", "Maple", 20), new NewSite("OAK", "Oak", 20)));
    }

    @Test
    void staffSeeTheirOwnTicketsAndFollowThemButDoNotWorkOnThem() {
        Caller ann = new Caller(district, "ann", Set.of(Role.STAFF), Set.of());
        Caller bob = new Caller(district, "bob", Set.of(Role.STAFF), Set.of());
        Ticket anns = desk.file(ann, filing("MAPLE", null));
        TicketDesk.Version read = new TicketDesk.Version(anns.id(), 1);

        assertThat(all(ann).items()).extracting(Ticket::id).containsExactly(anns.id());
        assertThat(all(bob).items()).isEmpty();
        refused(NotFound.class, () -> desk.find(bob, anns.number()));
        refused(NotFound.class, () -> desk.comment(bob, read, "Mine, too"));
        refused(Forbidden.class, () -> desk.start(ann, read));
        refused(InvalidFields.class, () -> desk.file(ann, filing("MAPLE", "bob")));
        assertThat(desk.comment(ann, read, "Still dark").version()).isEqualTo(2);
    }

    @Test
    void aTechnicianOfSomeSitesSeesAndChangesNoOther() {
        Caller tom = new Caller(district, "tom", Set.of(Role.TECHNICIAN), Set.of("OAK"));
        Ticket maple = desk.file(caller, filing("MAPLE", null));
        Ticket oak = desk.file(caller, filing("OAK", null));

        assertThat(all(tom).items()).extracting(Ticket::id).containsExactly(oak.id());
        assertThat(
                        lists.page(tom, Asked.with("site", List.of("MAPLE")), Optional.empty(), 10)
                                .items())
                .isEmpty();
        refused(NotFound.class, () -> desk.start(tom, new TicketDesk.Version(maple.id(), 1)));
        assertThat(desk.start(tom, new TicketDesk.Version(oak.id(), 1)).version()).isEqualTo(2);
    }

    @Test
    void aTicketIsNotMergedIntoOneThatTheCallerDoesNotSee() {
        Caller tom = new Caller(district, "tom", Set.of(Role.TECHNICIAN), Set.of("OAK"));
        Ticket maple = desk.file(caller, filing("MAPLE", null));
        Ticket oak = desk.file(caller, filing("OAK", null));
        TicketDesk.Version read = new TicketDesk.Version(oak.id(), 1);

        refused(InvalidFields.class, () -> desk.merge(tom, read, maple.number()));
        Ticket other = desk.file(caller, filing("OAK", null));
        assertThat(desk.merge(tom, read, other.number()).status()).isEqualTo(TicketStatus.MERGED);
    }

    @Test
    void aTicketOfARestrictedLeafIsSeenByThoseConcernedAlone() {
        Staff.hire(people, district, "tom", "ada", "bo");
        Ticket secret = desk.file(caller, restricted("ada", "bo"));
        desk.assign(caller, new TicketDesk.Version(secret.id(), 1), "tom", null);

        for (Caller concerned :
                List.of(
                        with("ada", Role.STAFF),
                        with("bo", Role.STAFF),
                        with("tom", Role.TECHNICIAN),
                        with("head", Role.DEPARTMENT_HEAD),
                        with("dir", Role.DIRECTOR))) {
            assertSees(concerned, secret);
        }
        for (Caller other :
                List.of(
                        with("eve", Role.STAFF),
                        with("eve", Role.TECHNICIAN),
                        with("eve", Role.PLANNER),
                        with("eve", Role.PD_COORDINATOR),
                        with("eve", Role.INTEGRATOR),
                        with("eve", Role.OPS))) {
            assertDoesNotSee(other, secret);
        }
        Caller farTom = new Caller(district, "tom", Set.of(Role.TECHNICIAN), Set.of("OAK"));
        assertDoesNotSee(farTom, secret);
    }

    @Test
    void aTicketThatStoodOnALeafRestrictedSinceIsSeenByThoseConcernedAlone() {
        Ticket moved = desk.file(caller, filing("MAPLE", null));
        desk.recategorise(caller, new TicketDesk.Version(moved.id(), 1), "prn.howto");
        assertSees(with("eve", Role.TECHNICIAN), moved);

        Leaf unknown = directory.leaf(district, Leaf.UNKNOWN).orElseThrow();
        categories.describe(
                caller,
                List.of(
                        new Leaf(
                                unknown.code(),
                                unknown.group(),
                                unknown.label(),
                                unknown.kinds(),
                                unknown.defaultBranch(),
                                true,
                                null,
                                unknown.priorStart(),
                                false,
                                false)));

        assertDoesNotSee(with("eve", Role.TECHNICIAN), moved);
        assertSees(with("head", Role.DEPARTMENT_HEAD), moved);
    }

    @Test
    void whoHasNoRoleIsRefused() {
        Caller nobody = new Caller(district, "nobody", Set.of(), Set.of());
        Ticket ticket = desk.file(caller, filing("MAPLE", null));

        refused(Forbidden.class, () -> all(nobody));
        refused(Forbidden.class, () -> desk.find(nobody, ticket.id()));
        refused(Forbidden.class, () -> desk.file(nobody, filing("MAPLE", null)));
    }

    private void assertSees(Caller asking, Ticket ticket) {
        assertThat(all(asking).items()).extracting(Ticket::id).containsExactly(ticket.id());
        assertThat(desk.find(asking, ticket.number()).id()).isEqualTo(ticket.id());
    }

    private void assertDoesNotSee(Caller asking, Ticket ticket) {
        assertThat(all(asking).items()).isEmpty();
        refused(NotFound.class, () -> desk.find(asking, ticket.number()));
    }

    private Caller with(String person, Role role) {
        return new Caller(district, person, Set.of(role), Set.of());
    }

    private static Filing restricted(String requester, String onBehalfOf) {
        return new Filing(
                requester,
                onBehalfOf,
                "MAPLE",
                null,
                null,
                null,
                "sec.student-data",
                "Exposed",
                "",
                null);
    }

    private Page<Ticket> all(Caller asking) {
        return lists.page(asking, TicketQuestion.ALL, Optional.empty(), 10);
    }

    private static void refused(Class<? extends Throwable> how, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOf(how);
    }

    private static Filing filing(String site, @Nullable String requester) {
        return new Filing(requester, null, site, null, null, null, null, "Dark", "", null);
    }
}
