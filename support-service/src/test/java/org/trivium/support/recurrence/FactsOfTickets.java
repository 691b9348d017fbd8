package org.trivium.support.recurrence;

import static org.trivium.test.TopicProbe.header;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An independent reading of a topic's facts: where each ticket stands, unless it is merged. */
record FactsOfTickets(ZoneId zone, EvidencePack.Window window, String site, String leaf) {

    /** Tickets of the site that were opened in the window and stand on the leaf in the end. */
    Set<String> standing(List<ConsumerRecord<String, byte[]>> facts) {
        TreeMap<String, String> leaves = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> fact : facts) {
            JsonNode data = JsonMapper.shared().readTree(fact.value());
            String type = header(fact, "ce_type");
            if (type.contains("ticket-opened") && isMeant(data)) {
                leaves.put(data.get("ticket").asString(), data.get("leaf").asString());
            } else if (type.contains("ticket-recategorised")) {
                leaves.replace(data.get("ticket").asString(), data.get("leaf").asString());
            } else if (type.contains("ticket-merged")) {
                leaves.remove(data.get("ticket").asString());
            }
        }
        leaves.values().removeIf(stands -> !stands.equals(leaf));
        return leaves.keySet();
    }

    private boolean isMeant(JsonNode data) {
        LocalDate day = Instant.parse(data.get("opened").asString()).atZone(zone).toLocalDate();
        return data.get("site").asString().equals(site)
                && !day.isBefore(window.from())
                && !day.isAfter(window.until());
    }
}
