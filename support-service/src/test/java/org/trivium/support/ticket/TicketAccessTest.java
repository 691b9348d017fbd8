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
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewSite;
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
    @Autowired private TicketDesk desk;

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
        TicketFilter asked = new TicketFilter(null, "MAPLE", null, null, null, Set.of());
        assertThat(desk.list(tom, asked, Optional.empty(), 10).items()).isEmpty();
        refused(NotFound.class, () -> desk.start(tom, new TicketDesk.Version(maple.id(), 1)));
        assertThat(desk.start(tom, new TicketDesk.Version(oak.id(), 1)).version()).isEqualTo(2);
    }

    private Page<Ticket> all(Caller asking) {
        return desk.list(asking, TicketFilter.ALL, Optional.empty(), 10);
    }

    private static void refused(Class<? extends Throwable> how, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOf(how);
    }

    private static Filing filing(String site, @Nullable String requester) {
        return new Filing(requester, null, site, null, null, null, null, "Dark", "", null);
    }
}
