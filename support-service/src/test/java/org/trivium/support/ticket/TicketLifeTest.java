package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivium.support.directory.Kind;
import org.trivium.support.directory.Position;

class TicketLifeTest {

    private static final Instant MONDAY = Instant.parse("2026-09-14T13:00:00Z");
    private static final Stamp TEACHER = new Stamp("teacher", MONDAY);
    private static final Stamp TECHNICIAN = new Stamp("technician", MONDAY.plusSeconds(600));
    private static final Category HOWTO = new Category("av.display-howto", 1, false);
    private static final Category STUDENT_DATA = new Category("sec.student-data", 1, true);
    private static final Resolution SHOWN = new Resolution(Kind.KNOWLEDGE_GAP, "Showed it", 20, 10);

    private static final Map<String, Function<Ticket, TicketChange>> VERBS =
            Map.of(
                    "assign", t -> t.assign("technician", null, TECHNICIAN),
                    "start", t -> t.start(TECHNICIAN),
                    "wait", t -> t.waitFor(WaitingFor.PARTS, "Which lamp?", TECHNICIAN),
                    "comment", t -> t.comment("Seen it", TECHNICIAN),
                    "recategorise", t -> t.recategorise(STUDENT_DATA, TECHNICIAN),
                    "merge", t -> t.merge(filed("other"), TECHNICIAN),
                    "resolve", t -> t.resolve(SHOWN, TECHNICIAN),
                    "close", t -> t.close(TECHNICIAN),
                    "reopen", t -> t.reopen(TECHNICIAN));

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("allowed")
    void aStatusAllowsTheseVerbsAndNoOther(TicketStatus status, List<String> allowed) {
        Ticket ticket = in(status);

        VERBS.forEach(
                (verb, apply) -> {
                    if (allowed.contains(verb)) {
                        assertThat(apply.apply(ticket).ticket().version())
                                .isEqualTo(ticket.version() + 1);
                    } else {
                        assertThatThrownBy(() -> apply.apply(ticket))
                                .as(verb)
                                .isInstanceOfSatisfying(
                                        TransitionRefused.class,
                                        refused ->
                                                assertThat(refused.facts())
                                                        .containsEntry("state", status.toString())
                                                        .containsKey("allowed"));
                    }
                });
    }

    static Stream<Arguments> allowed() {
        List<String> open =
                List.of("assign", "start", "wait", "comment", "recategorise", "merge", "resolve");
        List<String> begun =
                List.of("assign", "wait", "comment", "recategorise", "merge", "resolve");
        return Stream.of(
                Arguments.of(TicketStatus.NEW, open),
                Arguments.of(TicketStatus.ASSIGNED, open),
                Arguments.of(TicketStatus.IN_PROGRESS, begun),
                Arguments.of(TicketStatus.WAITING_FOR_PARTS, open),
                Arguments.of(
                        TicketStatus.RESOLVED,
                        List.of("comment", "recategorise", "merge", "resolve", "close", "reopen")),
                Arguments.of(TicketStatus.CLOSED, List.of("comment", "reopen")),
                Arguments.of(TicketStatus.MERGED, List.of()));
    }

    @Test
    void whoBeginsTheWorkHasIt() {
        Ticket begun = filed("t").start(TECHNICIAN).ticket();

        assertThat(begun.status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(begun.progress().assignee()).isEqualTo("technician");
    }

    @Test
    void aReopenedTicketHasNoConfirmedKindAnyMore() {
        Ticket again = in(TicketStatus.CLOSED).reopen(TEACHER).ticket();

        assertThat(again.progress().resolution()).isNull();
        assertThat(again.progress().closed()).isNull();
        assertThat(again.status().isOpen()).isTrue();
    }

    @Test
    void aLaterResolutionReplacesTheEarlierOne() {
        Resolution broken = new Resolution(Kind.EQUIPMENT, "Replaced the lamp", 40, 0);
        Ticket twice = in(TicketStatus.RESOLVED).resolve(broken, TECHNICIAN).ticket();

        assertThat(twice.progress().resolution()).isEqualTo(broken);
    }

    @Test
    void recategorisingKeepsEverythingElse() {
        Ticket before = in(TicketStatus.RESOLVED);
        Ticket after = before.recategorise(STUDENT_DATA, TECHNICIAN).ticket();

        assertThat(after.report()).isEqualTo(before.report());
        assertThat(after.progress().resolution()).isEqualTo(before.progress().resolution());
        assertThat(after.progress().category()).isEqualTo(STUDENT_DATA);
    }

    @Test
    void whatEverStoodOnARestrictedLeafStaysHidden() {
        Ticket moved = filed("t").recategorise(STUDENT_DATA, TECHNICIAN).ticket();
        Ticket back = moved.recategorise(HOWTO, TECHNICIAN).ticket();

        assertThat(back.progress().hidden()).isTrue();
    }

    @Test
    void aTicketIsNoDoubleOfItselfNorOfAMergedOne() {
        Ticket ticket = filed("t");
        Ticket merged = filed("m").merge(filed("other"), TECHNICIAN).ticket();

        assertThatThrownBy(() -> ticket.merge(ticket, TECHNICIAN)).isInstanceOf(MergeRefused.class);
        assertThatThrownBy(() -> ticket.merge(merged, TECHNICIAN)).isInstanceOf(MergeRefused.class);
    }

    @Test
    void aLifeNeverRunsBackwards() {
        Stamp early = new Stamp("technician", MONDAY.minusSeconds(5));
        Ticket begun = filed("t").start(early).ticket();

        assertThat(begun.history().getLast().stamp().at()).isEqualTo(MONDAY);
    }

    @Test
    void theHistoryTellsTheWholeLifeAgain() {
        List<Long> versions =
                in(TicketStatus.CLOSED).life().map(change -> change.ticket().version()).toList();

        assertThat(versions).containsExactly(1L, 2L, 3L);
    }

    private static Ticket in(TicketStatus status) {
        Ticket ticket = filed("t");
        return switch (status) {
            case NEW -> ticket;
            case ASSIGNED -> ticket.assign("technician", null, TECHNICIAN).ticket();
            case IN_PROGRESS -> ticket.start(TECHNICIAN).ticket();
            case WAITING_FOR_REQUESTER ->
                    ticket.waitFor(WaitingFor.REQUESTER, "Which room?", TECHNICIAN).ticket();
            case WAITING_FOR_PARTS ->
                    ticket.waitFor(WaitingFor.PARTS, "Which lamp?", TECHNICIAN).ticket();
            case RESOLVED -> ticket.resolve(SHOWN, TECHNICIAN).ticket();
            case CLOSED -> ticket.resolve(SHOWN, TECHNICIAN).ticket().close(TECHNICIAN).ticket();
            case MERGED -> ticket.merge(filed("other"), TECHNICIAN).ticket();
        };
    }

    private static Ticket filed(String id) {
        Report report =
                new Report(
                        "teacher",
                        null,
                        "MAPLE",
                        "12",
                        "A-1",
                        "Panel",
                        "How do I cast?",
                        "",
                        Priority.P3,
                        MONDAY);
        Ticket.Identity identity = new Ticket.Identity(id, "d", "T-2026-000001", null);
        return Ticket.file(identity, report, HOWTO, Position.TEACHER, TEACHER).ticket();
    }
}
