package org.trivium.system;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.events.DetectionFact.DetectionContextSet;
import org.trivium.events.EventType;
import org.trivium.events.TicketFact.TicketMerged;
import org.trivium.events.TicketFact.TicketOpened;
import org.trivium.events.TicketFact.TicketRecategorised;
import org.trivium.events.TicketFact.TicketReopened;
import org.trivium.events.TicketFact.TicketResolved;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.json.JsonMapper;

/** Facts of the detection topic as the records that the reference reads. */
final class DetectionRecords {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private ZoneId zone = ZoneId.of("UTC");

    static List<String> of(List<ReceivedEvent> facts) {
        DetectionRecords records = new DetectionRecords();
        return facts.stream().flatMap(fact -> records.of(fact).stream()).toList();
    }

    private Optional<String> of(ReceivedEvent fact) {
        EventType type = EventType.named(fact.type()).orElseThrow();
        if (type == EventType.DETECTION_CONTEXT_SET) {
            Optional.ofNullable(fact.data(DetectionContextSet.class).zone())
                    .ifPresent(z -> zone = ZoneId.of(z));
        }
        Map<String, @Nullable Object> record =
                switch (type) {
                    case DETECTION_CONTEXT_SET -> context(fact.data(DetectionContextSet.class));
                    case DETECTION_RESTARTED -> typed("restart");
                    case CLOCK_TICKED -> typed("clock");
                    case TICKET_OPENED -> opened(fact.data(TicketOpened.class));
                    case TICKET_RECATEGORISED ->
                            recategorised(fact.data(TicketRecategorised.class));
                    case TICKET_MERGED ->
                            typed("merged", "ticket", fact.data(TicketMerged.class).ticket());
                    case TICKET_RESOLVED -> resolved(fact.data(TicketResolved.class));
                    case TICKET_REOPENED ->
                            typed("reopened", "ticket", fact.data(TicketReopened.class).ticket());
                    default -> Map.of();
                };
        if (record.isEmpty()) {
            return Optional.empty();
        }
        record.put("at", local(fact.time()));
        record.put("logged", local(fact.logged()));
        return Optional.of(JsonMapper.shared().writeValueAsString(record));
    }

    private Map<String, @Nullable Object> opened(TicketOpened fact) {
        Map<String, @Nullable Object> record = typed("opened", "ticket", fact.ticket());
        record.put("opened", local(fact.opened()));
        record.put("site", fact.site());
        record.put("leaf", fact.leaf());
        record.put("requester", fact.requester());
        record.put("asset", fact.asset() == null ? "" : fact.asset());
        record.put("model", fact.model() == null ? "" : fact.model());
        return record;
    }

    private static Map<String, @Nullable Object> recategorised(TicketRecategorised fact) {
        Map<String, @Nullable Object> record = typed("recategorised", "ticket", fact.ticket());
        record.put("leaf", fact.leaf());
        return record;
    }

    private static Map<String, @Nullable Object> resolved(TicketResolved fact) {
        Map<String, @Nullable Object> record = typed("resolved", "ticket", fact.ticket());
        record.put("kind", fact.kind() == null ? "" : fact.kind().toString());
        return record;
    }

    private static Map<String, @Nullable Object> context(DetectionContextSet fact) {
        Map<String, @Nullable Object> record = typed("context");
        List<Map<String, ?>> leaves = new ArrayList<>();
        for (var leaf : fact.leaves()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("leaf", leaf.leaf());
            row.put("prior_rate", leaf.priorRate());
            row.put("prior_start", leaf.priorStart());
            row.put("kinds", leaf.kinds());
            row.put("default", leaf.defaultBranch());
            row.put("restricted", leaf.restricted());
            row.put("shift", leaf.shift());
            row.put("effect", leaf.effect() == null ? 0.3 : leaf.effect());
            row.put("minutes", leaf.minutes() == null ? 25.0 : leaf.minutes());
            leaves.add(row);
        }
        record.put(
                "sites",
                fact.sites().stream()
                        .map(s -> Map.of("site", s.site(), "staff", s.staff(), "group", s.group()))
                        .toList());
        record.put("leaves", leaves);
        record.put(
                "calendar",
                fact.calendar().stream()
                        .map(
                                d ->
                                        Map.of(
                                                "date", d.date().toString(),
                                                "exposure", d.exposure(),
                                                "cell", d.cell(),
                                                "in_session", d.inSession() ? 1 : 0))
                        .toList());
        return record;
    }

    private static Map<String, @Nullable Object> typed(String type, String... more) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("type", type);
        for (int i = 0; i < more.length; i += 2) {
            record.put(more[i], more[i + 1]);
        }
        return record;
    }

    private String local(Instant at) {
        return at.atZone(zone).format(MINUTES);
    }
}
