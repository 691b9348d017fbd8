package org.trivium.support.detection.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivium.events.DetectionFact.ClockTicked;
import org.trivium.events.DetectionFact.DayContext;
import org.trivium.events.DetectionFact.DetectionContextSet;
import org.trivium.events.DetectionFact.DetectionRestarted;
import org.trivium.events.DetectionFact.LeafContext;
import org.trivium.events.DetectionFact.SiteContext;
import org.trivium.events.EventType;
import org.trivium.events.Kind;
import org.trivium.events.Position;
import org.trivium.events.TicketFact.TicketMerged;
import org.trivium.events.TicketFact.TicketOpened;
import org.trivium.events.TicketFact.TicketRecategorised;
import org.trivium.events.TicketFact.TicketReopened;
import org.trivium.events.TicketFact.TicketResolved;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of the vectors as the facts that the detection topic carries; the district's zone is
 * UTC.
 */
final class VectorFacts {

    private final Map<String, Long> sequences = new HashMap<>();
    private final String district;

    VectorFacts(String district) {
        this.district = district;
    }

    /** One fact with the time at which it was logged. */
    record Logged(Announcement event, Instant at) {}

    static List<JsonNode> lines(String name) {
        InputStream file =
                Objects.requireNonNull(
                        VectorFacts.class.getResourceAsStream("/vectors/detection/" + name), name);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Logged of(JsonNode record) {
        Instant at = instant(record.get("at").asString());
        Instant logged =
                record.hasNonNull("logged") ? instant(record.get("logged").asString()) : at;
        String ticket = record.path("ticket").asString("");
        return switch (record.get("type").asString()) {
            case "context" ->
                    logged(EventType.DETECTION_CONTEXT_SET, district, at, logged, context(record));
            case "clock" ->
                    logged(
                            EventType.CLOCK_TICKED,
                            district,
                            at,
                            logged,
                            new ClockTicked(LocalDate.ofInstant(at, ZoneOffset.UTC)));
            case "restart" ->
                    logged(
                            EventType.DETECTION_RESTARTED,
                            district,
                            at,
                            logged,
                            new DetectionRestarted());
            case "opened" ->
                    logged(EventType.TICKET_OPENED, ticket, at, logged, opened(record, at));
            case "recategorised" ->
                    logged(
                            EventType.TICKET_RECATEGORISED,
                            ticket,
                            at,
                            logged,
                            new TicketRecategorised(ticket, "before", text(record, "leaf")));
            case "merged" ->
                    logged(
                            EventType.TICKET_MERGED,
                            ticket,
                            at,
                            logged,
                            new TicketMerged(ticket, "other"));
            case "resolved" ->
                    logged(
                            EventType.TICKET_RESOLVED,
                            ticket,
                            at,
                            logged,
                            new TicketResolved(ticket, kind(text(record, "kind")), null, null));
            case "reopened" ->
                    logged(
                            EventType.TICKET_REOPENED,
                            ticket,
                            at,
                            logged,
                            new TicketReopened(ticket));
            default -> throw new IllegalArgumentException(record.toString());
        };
    }

    private Logged logged(EventType type, String subject, Instant at, Instant logged, Record data) {
        long sequence = sequences.merge(subject, 1L, Long::sum);
        Announcement event =
                new Announcement(
                        subject + "-" + sequence,
                        type.published(),
                        List.of(Topic.DETECTION.published()),
                        district,
                        subject,
                        sequence,
                        at,
                        EventJson.write(data),
                        null,
                        null);
        return new Logged(event, logged);
    }

    private static TicketOpened opened(JsonNode record, Instant at) {
        return new TicketOpened(
                text(record, "ticket"),
                record.hasNonNull("opened") ? instant(text(record, "opened")) : at,
                text(record, "site"),
                text(record, "leaf"),
                text(record, "requester"),
                Position.OTHER,
                text(record, "asset"),
                text(record, "model"));
    }

    private static DetectionContextSet context(JsonNode record) {
        List<SiteContext> sites = new ArrayList<>();
        for (JsonNode site : record.path("sites")) {
            sites.add(
                    new SiteContext(
                            text(site, "site"), site.get("staff").asDouble(), text(site, "group")));
        }
        List<LeafContext> leaves = new ArrayList<>();
        record.path("leaves").forEach(leaf -> leaves.add(leaf(leaf)));
        List<DayContext> days = new ArrayList<>();
        for (JsonNode day : record.path("calendar")) {
            days.add(
                    new DayContext(
                            LocalDate.parse(text(day, "date")),
                            day.get("exposure").asDouble(),
                            text(day, "cell"),
                            day.get("in_session").asInt() == 1));
        }
        return new DetectionContextSet("UTC", sites, leaves, days);
    }

    private static LeafContext leaf(JsonNode leaf) {
        List<Double> kinds = new ArrayList<>();
        leaf.path("kinds").forEach(share -> kinds.add(share.asDouble()));
        return new LeafContext(
                text(leaf, "leaf"),
                leaf.hasNonNull("prior_rate") ? leaf.get("prior_rate").asDouble() : null,
                leaf.path("prior_start").asDouble(2),
                kinds,
                leaf.path("default").asString("PD+PLAN"),
                leaf.path("restricted").asBoolean(false),
                leaf.path("shift").asDouble(0),
                null,
                null);
    }

    private static @Nullable Kind kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(k -> k.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode record, String field) {
        return record.hasNonNull(field) ? record.get(field).asString() : "";
    }

    private static Instant instant(String text) {
        return LocalDateTime.parse(text.length() > 10 ? text : text + "T00:00")
                .toInstant(ZoneOffset.UTC);
    }
}
