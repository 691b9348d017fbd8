package org.trivium.chaos.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivium.chaos.ledger.Entry.Outcome;
import org.trivium.events.Topic;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A suggestion of pd was dismissed and taken back, one of planning nobody has decided; a yes to the
 * first was refused.
 */
class DecisionAuditTest {

    private final List<Entry> told =
            new ArrayList<>(
                    List.of(
                            entry(Act.DISMISSED, "ann", "words", Outcome.ACKNOWLEDGED, 2, "chance"),
                            entry(Act.ACCEPTED, "ben", "", Outcome.REFUSED, 2, ""),
                            entry(Act.TAKEN_BACK, "ben", "", Outcome.ACKNOWLEDGED, 3, "")));
    private final List<JsonNode> deeds =
            new ArrayList<>(List.of(deed("dismissed", "ann"), deed("taken-back", "ben")));
    private final List<ReceivedEvent> events =
            new ArrayList<>(
                    List.of(
                            event("e1", 1, "suggested", "{}"),
                            event("e2", 2, "dismissed", "{'by':'ann','reason':'chance'}"),
                            event("e3", 3, "reopened", "{'by':'ben','reason':'taken-back'}")));
    private int version = 3;
    private String decision = "null";
    private String link = "open";
    private String elsewhere = "null";

    @Test
    void whatWasToldAndIsThereBalances() {
        events.add(events.get(1));

        assertThat(wrong()).isEmpty();
    }

    @Test
    void aLostDecisionIsNoticed() {
        deeds.removeFirst();

        assertThat(wrong()).singleElement().asString().contains("on its desk's books");
    }

    @Test
    void aDecisionThatWasMadeTwiceIsNoticed() {
        deeds.add(1, deed("dismissed", "ann"));

        assertThat(wrong()).singleElement().asString().contains("refused has decided nothing");
    }

    @Test
    void decisionsInDisorderAreNoticed() {
        deeds.addFirst(deeds.removeLast());
        decision = "{'decided':'dismissed','by':'ann'}";
        link = "dismissed";

        assertThat(wrong()).singleElement().asString().contains("in its place");
    }

    @Test
    void twoWhoWereBothToldThatTheyHadWonAreNoticed() {
        told.add(entry(Act.ACCEPTED, "cleo", "", Outcome.ACKNOWLEDGED, 2, ""));
        deeds.add(1, deed("accepted", "cleo"));

        assertThat(wrong()).anyMatch(line -> line.contains("once, in its place"));
    }

    @Test
    void aRefusedDecisionThatWasMadeIsNoticed() {
        deeds.add(1, deed("accepted", "ben"));

        assertThat(wrong()).singleElement().asString().contains("refused has decided nothing");
    }

    @Test
    void aDecisionThatWasNeverAnsweredMayBeThereOrNot() {
        told.add(entry(Act.ACCEPTED, "cleo", "", Outcome.UNKNOWN, 4, ""));
        assertThat(wrong()).isEmpty();

        version = 4;
        deeds.add(deed("accepted", "cleo"));
        events.add(event("e4", 4, "accepted", "{'by':'cleo'}"));
        decision = "{'decided':'accepted','by':'cleo'}";
        link = "accepted";
        assertThat(wrong()).isEmpty();
    }

    @Test
    void aDecisionThatStandsAlthoughNobodyMadeItIsNoticed() {
        elsewhere = "{'decided':'accepted','by':'ann'}";

        assertThat(wrong()).singleElement().asString().contains("undecided, if none");
    }

    @Test
    void aLostEventIsNoticed() {
        events.removeLast();

        assertThat(wrong())
                .anyMatch(line -> line.contains("the event of its version"))
                .anyMatch(line -> line.contains("one event of its topic"));
    }

    @Test
    void aDecisionThatWasToldTwiceUnderTwoIdsIsNoticed() {
        events.add(2, event("e9", 2, "dismissed", "{'by':'ann','reason':'chance'}"));

        assertThat(wrong()).anyMatch(line -> line.contains("the event of its version"));
    }

    @Test
    void anEventOfARefusedDecisionIsNoticed() {
        events.set(1, event("e2", 2, "accepted", "{'by':'ben'}"));

        assertThat(wrong()).anyMatch(line -> line.contains("no decision that was refused"));
    }

    @Test
    void eventsInDisorderAreNoticed() {
        events.add(1, events.removeLast());

        assertThat(wrong()).singleElement().asString().contains("in order");
    }

    @Test
    void aDeskThatHasNotHeardOfTheOthersDecisionIsNoticed() {
        link = "dismissed";

        assertThat(wrong()).singleElement().asString().contains("has become");
    }

    private List<String> wrong() {
        Decided one =
                new Decided(
                        "maple",
                        "pd",
                        json(
                                "{'id':'s1','version':%d,'state':'%s','decision':%s}"
                                        .formatted(version, state(), decision)),
                        deeds);
        Decided other =
                new Decided(
                        "maple",
                        "planning",
                        json(
                                ("{'id':'s2','version':0,'state':'open','decision':%s,"
                                                + "'linked':[{'suggestion':'s1','state':'%s'}]}")
                                        .formatted(elsewhere, link)),
                        List.of());
        return new DecisionAudit(told, List.of(one, other))
                .accounts(topic -> topic == Topic.PD_SUGGESTIONS ? events : List.of()).stream()
                        .filter(account -> !account.balances())
                        .map(account -> account.lines().getFirst())
                        .toList();
    }

    private String state() {
        return json(decision).path("decided").asString("open");
    }

    private static Entry entry(
            Act act, String person, String token, Outcome outcome, long version, String detail) {
        return new Entry(
                act, "maple", "key", person, token, outcome, 200, "s1", version, detail, 1);
    }

    private static JsonNode deed(String deed, String by) {
        String no = deed.equals("dismissed") ? ",'reason':'chance','remark':'words'" : "";
        return json("{'deed':'%s','by':'%s'%s}".formatted(deed, by, no));
    }

    private static ReceivedEvent event(String id, long version, String what, String data) {
        return new ReceivedEvent(
                id,
                "trivium.pd.suggestion-%s.v1".formatted(what),
                "/pd-service",
                "maple",
                "s1",
                version,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                data.replace('\'', '"'));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
