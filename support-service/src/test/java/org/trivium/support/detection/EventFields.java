package org.trivium.support.detection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as the fields of section 11.2, spelled as the vectors spell them. */
final class EventFields {

    private final RecurrenceEvent event;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private EventFields(RecurrenceEvent event) {
        this.event = event;
    }

    static Map<String, @Nullable Object> of(RecurrenceEvent event) {
        EventFields fields = new EventFields(event);
        fields.head();
        switch (event.account()) {
            case Account.Restricted restricted -> fields.restricted(restricted);
            case Account.Found found -> {
                fields.place(found.place());
                fields.evidence(found.evidence());
                fields.history(found.history());
            }
            case Account.Ended ended -> {
                fields.place(ended.place());
                fields.put("reason", ended.reason().published());
                fields.putIfKnown("absorbedBy", ended.absorbedBy());
                fields.history(ended.history());
            }
        }
        return fields.fields;
    }

    /** The fields that the slim vectors keep. */
    static Map<String, @Nullable Object> slim(RecurrenceEvent event) {
        Map<String, @Nullable Object> all = of(event);
        all.keySet()
                .retainAll(List.of("type", "id", "version", "day", "state", "flavour", "count"));
        return all;
    }

    private void head() {
        put("type", event.type().published());
        put("id", event.id());
        put("version", event.version());
        put("day", event.day().toString());
        put("before", event.before() == null ? null : event.before().published());
        put("state", event.state().published());
        put("flavour", event.flavour().published());
    }

    private void restricted(Account.Restricted restricted) {
        put("restricted", true);
        putIfKnown("count", restricted.count());
    }

    private void place(Account.Place place) {
        put("scope", place.scope().published());
        put("node", place.node());
        put("leaf", place.leaf());
        put("opened", text(place.opened()));
    }

    private void evidence(Evidence evidence) {
        put("level", evidence.level());
        putIfKnown("windowDays", evidence.windowDays());
        putIfKnown("windowMinutes", evidence.windowMinutes());
        put("count", evidence.count());
        put("expected", evidence.expected());
        put("lnP", evidence.lnP());
        put("ratio", evidence.ratio());
        putIfKnown("ratioLow", evidence.ratioLow());
        put("distinctRequesters", evidence.distinctRequesters());
        putIfKnown("distinctAssets", evidence.distinctAssets());
        putIfKnown("models", evidence.models() == null ? null : ranked(evidence.models()));
        put("sites", ranked(evidence.sites()));
        put("kinds", evidence.kinds());
        putIfKnown("confirmed", evidence.confirmed());
        put("branch", evidence.branch().name());
        put("targets", evidence.targets().stream().map(Target::name).toList());
        putIfKnown("model", evidence.model());
        putIfKnown("avoidableMinutes", evidence.avoidableMinutes());
    }

    private void history(List<HistoryWeek> weeks) {
        put("history", weeks.stream().map(EventFields::week).toList());
    }

    private static Map<String, Object> week(HistoryWeek week) {
        return Map.of(
                "week", text(week.week()),
                "count", week.count(),
                "expected", week.expected(),
                "upper", week.upper());
    }

    private static List<List<Object>> ranked(List<Ranked> ranked) {
        return ranked.stream().map(one -> List.<Object>of(one.name(), one.tickets())).toList();
    }

    private static String text(LocalDate day) {
        return day.toString();
    }

    private void put(String field, @Nullable Object value) {
        fields.put(field, value);
    }

    private void putIfKnown(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value);
        }
    }
}
