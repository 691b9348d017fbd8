package org.trivium.support.detection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads records as the vectors write them (section 10). */
final class RecordReader {

    private RecordReader() {}

    static DetectionRecord read(JsonNode json) {
        LocalDateTime at = moment(json.get("at"));
        LocalDateTime logged = time(json, "logged");
        String ticket = text(json, "ticket");
        return switch (json.get("type").asString()) {
            case "context" -> context(json, at, logged);
            case "opened" -> opened(json, at, logged);
            case "recategorised" ->
                    new DetectionRecord.Recategorised(at, logged, ticket, text(json, "leaf"));
            case "merged" -> new DetectionRecord.Merged(at, logged, ticket);
            case "resolved" ->
                    new DetectionRecord.Resolved(
                            at, logged, ticket, Kind.named(text(json, "kind")));
            case "reopened" -> new DetectionRecord.Reopened(at, logged, ticket);
            case "clock" -> new DetectionRecord.Clock(at, logged);
            case "restart" -> new DetectionRecord.Restart(at, logged);
            default -> throw new IllegalArgumentException(json.toString());
        };
    }

    private static DetectionRecord opened(
            JsonNode json, LocalDateTime at, @Nullable LocalDateTime logged) {
        return new DetectionRecord.Opened(
                at,
                logged,
                text(json, "ticket"),
                time(json, "opened"),
                text(json, "site"),
                text(json, "leaf"),
                text(json, "requester"),
                text(json, "asset"),
                text(json, "model"));
    }

    private static DetectionRecord context(
            JsonNode json, LocalDateTime at, @Nullable LocalDateTime logged) {
        List<SiteSize> sites = new ArrayList<>();
        for (JsonNode site : json.path("sites")) {
            sites.add(
                    new SiteSize(
                            text(site, "site"), site.get("staff").asDouble(), text(site, "group")));
        }
        List<LeafPriors> leaves = new ArrayList<>();
        json.path("leaves").forEach(leaf -> leaves.add(leaf(leaf)));
        List<CalendarDay> days = new ArrayList<>();
        for (JsonNode day : json.path("calendar")) {
            days.add(
                    new CalendarDay(
                            LocalDate.parse(text(day, "date")),
                            day.get("exposure").asDouble(),
                            Cell.valueOf(text(day, "cell")),
                            day.get("in_session").asInt() == 1));
        }
        return new DetectionRecord.Context(at, logged, sites, leaves, days);
    }

    private static LeafPriors leaf(JsonNode json) {
        LeafPriors usual = LeafPriors.undescribed(text(json, "leaf"));
        List<Double> kinds = new ArrayList<>();
        json.path("kinds").forEach(share -> kinds.add(share.asDouble()));
        return new LeafPriors(
                usual.leaf(),
                json.hasNonNull("prior_rate") ? (Double) json.get("prior_rate").asDouble() : null,
                number(json, "prior_start", usual.priorStart()),
                kinds.isEmpty() ? usual.kinds() : kinds,
                json.has("default") ? text(json, "default") : usual.defaultBranch(),
                json.path("restricted").asBoolean(false),
                number(json, "shift", usual.shift()),
                number(json, "effect", usual.effect()),
                number(json, "minutes", usual.minutes()));
    }

    private static double number(JsonNode json, String field, double usual) {
        return json.has(field) ? json.get(field).asDouble() : usual;
    }

    private static String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asString() : "";
    }

    private static @Nullable LocalDateTime time(JsonNode json, String field) {
        return json.hasNonNull(field) ? moment(json.get(field)) : null;
    }

    private static LocalDateTime moment(JsonNode json) {
        String text = json.asString();
        return LocalDateTime.parse(text.length() > 10 ? text : text + "T00:00");
    }
}
