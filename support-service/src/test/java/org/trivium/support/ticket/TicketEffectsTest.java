package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivium.support.ticket.TicketStatus.ASSIGNED;
import static org.trivium.support.ticket.TicketStatus.CLOSED;
import static org.trivium.support.ticket.TicketStatus.IN_PROGRESS;
import static org.trivium.support.ticket.TicketStatus.MERGED;
import static org.trivium.support.ticket.TicketStatus.NEW;
import static org.trivium.support.ticket.TicketStatus.RESOLVED;
import static org.trivium.support.ticket.TicketStatus.WAITING_FOR_PARTS;
import static org.trivium.support.ticket.TicketStatus.WAITING_FOR_REQUESTER;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivium.support.directory.Kind;
import org.trivium.support.directory.Position;

class TicketEffectsTest {

    private static final Instant MONDAY = Instant.parse("2026-09-14T13:00:00.123456Z");
    private static final Stamp FIRST = new Stamp("ann", MONDAY);
    private static final Stamp LATER = new Stamp("tom", MONDAY.plusSeconds(600));
    private static final Resolution LAMP = new Resolution(Kind.EQUIPMENT, "New lamp", 20, 5);

    private final Ticket fresh = filed("a");

    @Test
    void aGroupAloneTakesTheTicketFromThePerson() {
        Ticket handed =
                fresh.assign("tom", null, FIRST).ticket().assign(null, "north", LATER).ticket();

        assertThat(handed.status()).isEqualTo(ASSIGNED);
        assertThat(handed.progress().assignee()).isNull();
        assertThat(handed.progress().group()).isEqualTo("north");
    }

    @Test
    void anAssignmentLeavesBegunAndWaitingWorkAsItIs() {
        Ticket begun = fresh.start(LATER).ticket();
        Ticket waiting = begun.waitFor(WaitingFor.REQUESTER, "Which room?", LATER).ticket();

        assertThat(begun.assign("eve", null, LATER).ticket().status()).isEqualTo(IN_PROGRESS);
        Ticket given = waiting.assign("eve", null, LATER).ticket();
        assertThat(given.status()).isEqualTo(WAITING_FOR_REQUESTER);
        assertThat(given.progress().question()).isEqualTo("Which room?");
        assertThat(given.progress().assignee()).isEqualTo("eve");
    }

    @Test
    void whatTheWorkWaitsForDecidesTheStatusAndAStartDropsTheQuestion() {
        Ticket parts = fresh.waitFor(WaitingFor.PARTS, "Lamp?", FIRST).ticket();
        Ticket requester = parts.waitFor(WaitingFor.REQUESTER, "Room?", LATER).ticket();
        Ticket again = requester.start(LATER).ticket();

        assertThat(parts.status()).isEqualTo(WAITING_FOR_PARTS);
        assertThat(requester.status()).isEqualTo(WAITING_FOR_REQUESTER);
        assertThat(requester.progress().question()).isEqualTo("Room?");
        assertThat(again.progress().question()).isNull();
    }

    @Test
    void aTicketThatWaitsForItsRequesterAllowsAllButClosingAndReopening() {
        Ticket waiting = fresh.waitFor(WaitingFor.REQUESTER, "Which room?", FIRST).ticket();

        assertThat(waiting.start(LATER).ticket().status()).isEqualTo(IN_PROGRESS);
        assertThat(waiting.resolve(LAMP, LATER).ticket().status()).isEqualTo(RESOLVED);
        assertThat(waiting.merge(filed("b"), LATER).ticket().status()).isEqualTo(MERGED);
        assertThatThrownBy(() -> waiting.close(LATER)).isInstanceOf(TransitionRefused.class);
        assertThatThrownBy(() -> waiting.reopen(LATER)).isInstanceOf(TransitionRefused.class);
    }

    @Test
    void aRefusalListsExactlyTheNextStatesInTheOrderOfALife() {
        Ticket closed = fresh.resolve(LAMP, FIRST).ticket().close(LATER).ticket();

        assertThatThrownBy(() -> fresh.close(LATER))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        refused ->
                                assertThat(refused.facts())
                                        .containsEntry("state", "new")
                                        .containsEntry(
                                                "allowed",
                                                List.of(
                                                        "assigned",
                                                        "in-progress",
                                                        "waiting-for-requester",
                                                        "waiting-for-parts",
                                                        "resolved",
                                                        "merged")));
        assertThatThrownBy(() -> closed.start(LATER))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        refused ->
                                assertThat(refused.facts())
                                        .containsEntry("state", "closed")
                                        .containsEntry("allowed", List.of("new")));
    }

    @Test
    void aTicketThatIsOverAllowsTheOneStateThatItsReopeningLeadsTo() {
        Ticket nobodys = fresh.resolve(LAMP, FIRST).ticket();
        Ticket toms = fresh.start(FIRST).ticket().resolve(LAMP, LATER).ticket();

        assertThat(nobodys.next()).containsExactly(NEW, RESOLVED, CLOSED, MERGED);
        assertThat(toms.next()).containsExactly(ASSIGNED, RESOLVED, CLOSED, MERGED);
        assertThat(toms.close(LATER).ticket().next()).containsExactly(ASSIGNED);
        assertThat(toms.merge(filed("b"), LATER).ticket().next()).isEmpty();
    }

    @Test
    void resolvingAndClosingNoteTheirTimesToTheMillisecond() {
        Ticket resolved = fresh.resolve(LAMP, FIRST).ticket();
        Ticket closed = resolved.close(LATER).ticket();

        Instant stored = Instant.parse("2026-09-14T13:00:00.123Z");
        assertThat(closed.progress().resolved()).isEqualTo(stored);
        assertThat(closed.progress().closed()).isEqualTo(stored.plusSeconds(600));
        assertThat(closed.progress().resolution()).isEqualTo(LAMP);
        assertThat(closed.status()).isEqualTo(CLOSED);
    }

    @Test
    void aReopenedTicketIsAssignedIfSomebodyHadItAndElseNew() {
        Ticket nobodys = fresh.resolve(LAMP, FIRST).ticket();
        Ticket toms = fresh.start(FIRST).ticket().resolve(LAMP, LATER).ticket();

        assertThat(nobodys.reopen(LATER).ticket().status()).isEqualTo(NEW);
        Ticket again = toms.reopen(LATER).ticket();
        assertThat(again.status()).isEqualTo(ASSIGNED);
        assertThat(again.progress().assignee()).isEqualTo("ann");
        assertThat(again.progress().resolved()).isNull();
    }

    @Test
    void aMergedTicketKeepsItsResolutionAndNamesTheOther() {
        Ticket into = filed("b").resolve(LAMP, FIRST).ticket().close(LATER).ticket();
        Ticket merged = fresh.resolve(LAMP, FIRST).ticket().merge(into, LATER).ticket();

        assertThat(merged.progress().mergedInto()).isEqualTo("b");
        assertThat(merged.progress().resolution()).isEqualTo(LAMP);
        assertThat(merged.progress().closed()).isEqualTo(LATER.at());
        assertThat(merged.status().next()).isEmpty();
    }

    @Test
    void aMergeRefusalTellsTheOtherAndItsState() {
        Ticket merged = filed("b").merge(filed("c"), FIRST).ticket();

        assertThatThrownBy(() -> fresh.merge(merged, LATER))
                .isInstanceOfSatisfying(
                        MergeRefused.class,
                        refused ->
                                assertThat(refused.facts())
                                        .containsEntry("into", "b")
                                        .containsEntry("state", "new")
                                        .containsEntry(
                                                "allowed",
                                                fresh.next().stream()
                                                        .map(TicketStatus::toString)
                                                        .toList())
                                        .containsEntry("intoState", "merged"));
    }

    @Test
    void aCommentChangesTheVersionAndNothingElse() {
        Ticket said = fresh.comment("Seen it", LATER).ticket();

        assertThat(said.progress()).isEqualTo(fresh.progress());
        assertThat(said.version()).isEqualTo(2);
        assertThat(fresh.version()).isEqualTo(1);
    }

    @Test
    void aTicketTakesFiveHundredCommentsAndNoMore() {
        Ticket talked = fresh;
        for (int i = 0; i < Ticket.COMMENTS; i++) {
            talked = talked.comment("Still dark", LATER).ticket();
        }
        Ticket full = talked.start(LATER).ticket();

        assertThatThrownBy(() -> full.comment("Again", LATER))
                .isInstanceOfSatisfying(
                        CommentsFull.class,
                        refused -> assertThat(refused.facts()).containsEntry("most", 500));
        assertThat(full.resolve(LAMP, LATER).ticket().status()).isEqualTo(RESOLVED);
    }

    @Test
    void aLifeReadFromItsHistoryIsTheSameTicket() {
        Ticket lived =
                fresh.assign("tom", null, FIRST)
                        .ticket()
                        .waitFor(WaitingFor.PARTS, "Lamp?", LATER)
                        .ticket()
                        .resolve(LAMP, LATER)
                        .ticket();

        assertThat(Ticket.of(lived.identity(), lived.report(), lived.history())).isEqualTo(lived);
    }

    private static Ticket filed(String id) {
        Report report =
                new Report("ann", null, "MAPLE", null, null, null, "Dark", "", Priority.P3, MONDAY);
        return Ticket.file(
                        new Ticket.Identity(id, "d", "T-2026-000001", null),
                        report,
                        new Category("av.display-fault", 1, false),
                        Position.TEACHER,
                        FIRST)
                .ticket();
    }
}
