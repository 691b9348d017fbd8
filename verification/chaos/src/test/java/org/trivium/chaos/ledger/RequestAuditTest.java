package org.trivium.chaos.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivium.chaos.ledger.Entry.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One filing and one comment were acknowledged, another comment was refused. */
class RequestAuditTest {

    private static final String DISTRICT = "maple";
    private static final List<Entry> TOLD =
            List.of(
                    entry(Act.FILED, "filed-words", Outcome.ACKNOWLEDGED, 1, "T-1"),
                    entry(Act.COMMENTED, "said-words", Outcome.ACKNOWLEDGED, 2, "T-1"),
                    entry(Act.COMMENTED, "refused-words", Outcome.REFUSED, 0, ""));
    private static final JsonNode FILED =
            json("{'version':1,'happened':'filed','by':'clerk','to':'leaf'}");
    private static final JsonNode SAID = said(2, "said-words");

    private final List<JsonNode> tickets = new ArrayList<>(List.of(ticket("t1", "T-1")));
    private final Map<String, List<JsonNode>> histories =
            new HashMap<>(Map.of("t1", List.of(FILED, SAID)));

    @Test
    void whatWasToldAndIsThereBalances() {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void aLostTicketIsNoticed() {
        tickets.clear();
        histories.clear();

        assertThat(wrong()).anyMatch(line -> line.contains("filing is one ticket"));
    }

    @Test
    void aTicketThatIsThereTwiceIsNoticed() {
        tickets.add(ticket("t2", "T-2"));

        assertThat(wrong()).anyMatch(line -> line.contains("filing is one ticket"));
    }

    @Test
    void aNumberThatWasGivenTwiceIsNoticed() {
        tickets.add(json("{'id':'t2','number':'T-1','subject':'other'}"));

        assertThat(wrong()).singleElement().asString().contains("no ticket number");
    }

    @Test
    void aLostChangeIsNoticed() {
        histories.put("t1", List.of(FILED));

        assertThat(wrong()).anyMatch(line -> line.contains("change is the fact of its version"));
    }

    @Test
    void aChangeThatWasDoneTwiceIsNoticed() {
        histories.put("t1", List.of(FILED, SAID, said(3, "said-words")));

        assertThat(wrong()).singleElement().asString().contains("no other facts");
    }

    @Test
    void aRefusedChangeThatWasDoneIsNoticed() {
        histories.put("t1", List.of(FILED, SAID, said(3, "refused-words")));

        assertThat(wrong()).anyMatch(line -> line.contains("what was refused"));
    }

    private List<String> wrong() {
        Holdings held = new Holdings(DISTRICT, tickets, histories, Map.of());
        return new RequestAudit(TOLD, List.of(held))
                .accounts().stream()
                        .filter(account -> !account.balances())
                        .map(account -> account.lines().getFirst())
                        .toList();
    }

    private static Entry entry(Act act, String token, Outcome outcome, long version, String no) {
        return new Entry(
                act, DISTRICT, "key-" + token, "clerk", token, outcome, 200, "t1", version, no, 1);
    }

    private static JsonNode ticket(String id, String number) {
        return json("{'id':'%s','number':'%s','subject':'filed-words'}".formatted(id, number));
    }

    private static JsonNode said(int version, String words) {
        return json(
                "{'version':%d,'happened':'commented','by':'clerk','text':'%s'}"
                        .formatted(version, words));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
