package org.trivium.support.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.id.Ids;
import org.trivium.starter.refusal.NotFound;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.CategoryDesk;
import org.trivium.support.directory.CategoryTree;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Leaf;
import org.trivium.support.directory.Site;
import org.trivium.support.directory.SiteDesk;
import org.trivium.support.recurrence.Findings.Tally;
import org.trivium.support.ticket.Filing;
import org.trivium.support.ticket.TicketDesk;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BoundTechnicianTest {

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "test");
    private final Caller south =
            new Caller(district, "sue", Set.of(Role.TECHNICIAN), Set.of("SOUTH"));

    @Autowired private DistrictDesk districts;
    @Autowired private SiteDesk sites;
    @Autowired private CategoryDesk categories;
    @Autowired private TicketDesk tickets;
    @Autowired private RecurrenceBoard board;
    @Autowired private EvidenceDesk desk;

    @BeforeEach
    void threeTicketsAtTwoSites() {
        districts.ensure(caller, "Test", OnTheBoard.ZONE);
        sites.describe(
                caller, List.of(site("NORTH", "lower"), site("SOUTH", "upper"), site("EAST", "")));
        file("NORTH");
        file("NORTH");
        file("SOUTH");
    }

    @Test
    void readsWhatRecursAtOwnSitesInTheirGroupsAndEverywhere() {
        String own = put("site", "SOUTH");
        String group = put("group", "upper");
        String all = put("district", "*");
        String far = put("site", "NORTH");
        String farGroup = put("group", "lower");
        String hidden = OnTheBoard.hidden(board, district);

        assertThat(board.page(south, new Wanted(null, null, null, null, 10, null)).items())
                .extracting(Recurrence::id)
                .containsExactlyInAnyOrder(own, group, all);
        for (String one : List.of(own, group, all)) {
            assertThat(board.read(south, one).id()).isEqualTo(one);
            assertThat(board.life(south, one)).hasSize(1);
        }
        for (String one : List.of(far, farGroup, hidden)) {
            assertThatThrownBy(() -> board.read(south, one)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> board.life(south, one)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.pack(south, one)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.tickets(south, one, Optional.empty(), 10))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void countsAndSeesNoTicketOfAnotherSite() {
        String all = put("district", "*");
        EvidencePack pack = desk.pack(south, all);

        assertThat(Objects.requireNonNull(pack.work()).tickets()).isEqualTo(1);
        assertThat(pack.work().sites()).containsExactly(new Tally("SOUTH", 1));
        assertThat(pack.examples()).singleElement().matches(one -> one.site().equals("SOUTH"));
        assertThat(pack.recurrence().findings().sites()).containsExactly(new Tally("SOUTH", 1));
        assertThat(desk.tickets(south, all, Optional.empty(), 10).items()).hasSize(1);
        assertThat(Objects.requireNonNull(desk.pack(caller, all).work()).tickets()).isEqualTo(3);
        assertThat(desk.pack(caller, all).recurrence().findings().sites()).hasSize(2);
    }

    @Test
    void ofALeafThatIsRestrictedSinceNobodyIsShownTickets() {
        String own = put("site", "SOUTH");
        assertThat(desk.pack(caller, own).examples()).hasSize(1);

        categories.describe(caller, (CategoryTree tree) -> List.of(restricted(tree)));

        assertThat(desk.pack(caller, own).examples()).isEmpty();
        assertThat(desk.pack(caller, own).work()).isNull();
        assertThatThrownBy(() -> desk.tickets(caller, own, Optional.empty(), 10))
                .isInstanceOf(NotFound.class);
    }

    private void file(String site) {
        tickets.file(
                caller,
                new Filing(null, null, site, null, null, null, OnTheBoard.LEAF, "Slow", "", null));
    }

    private String put(String scope, String node) {
        return OnTheBoard.put(board, district, scope, node);
    }

    private Site site(String id, String group) {
        return new Site(
                district,
                id,
                id,
                group,
                20,
                false,
                false,
                OnTheBoard.ZONE,
                Site.SCHOOL_DAYS,
                null,
                true,
                1);
    }

    private static Leaf restricted(CategoryTree tree) {
        Leaf leaf = tree.leaf(OnTheBoard.LEAF).orElseThrow();
        return new Leaf(
                OnTheBoard.LEAF,
                leaf.group(),
                leaf.label(),
                leaf.kinds(),
                leaf.defaultBranch(),
                true,
                leaf.priorRate(),
                leaf.priorStart(),
                false,
                false);
    }
}
