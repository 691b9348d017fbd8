package org.trivium.support.ticket;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.InvalidFields.FieldError;
import org.trivium.support.directory.Kind;
import org.trivium.support.ticket.TicketFilter.Exact;
import org.trivium.support.ticket.TicketFilter.Period;

/** Turns what somebody asks for into a filter and an order, naming everything that is wrong. */
final class QuestionReader {

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 200;

    private final Places places;
    private final String district;
    private final TicketQuestion asked;
    private final List<FieldError> errors = new ArrayList<>();

    QuestionReader(Places places, String district, TicketQuestion asked) {
        this.places = places;
        this.district = district;
        this.asked = asked;
    }

    /**
     * What is asked for.
     *
     * @throws InvalidFields naming every parameter that has no meaning
     */
    Read read() {
        TicketFilter filter =
                new TicketFilter(
                        among("status", asked.status(), TicketStatus.values()),
                        values("site", asked.site()),
                        leaves(),
                        among("priority", asked.priority(), Priority.values()),
                        among("kind", asked.kind(), Kind.values()),
                        exact(),
                        period("opened", asked.openedFrom(), asked.openedUntil()),
                        period("resolved", asked.resolvedFrom(), asked.resolvedUntil()),
                        words());
        TicketOrder order = order();
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new Read(filter, order);
    }

    private TicketOrder order() {
        String sort = one("sort", asked.sort());
        List<String> named = sort == null ? null : List.of(sort);
        return among("sort", named, TicketOrder.values()).stream()
                .findFirst()
                .orElse(TicketOrder.NEWEST);
    }

    private Words.Search words() {
        String q = one("q", asked.q());
        Words.Search search = q == null ? Words.Search.ANYTHING : Words.search(q);
        if (q != null && search.isEmpty()) {
            wrong("q", "must have a word of at least two letters or digits");
        }
        return search;
    }

    private Optional<Set<String>> leaves() {
        Set<String> leaves = values("leaf", asked.leaf());
        Set<String> groups = values("leafGroup", asked.leafGroup());
        if (groups.isEmpty()) {
            return leaves.isEmpty() ? Optional.empty() : Optional.of(leaves);
        }
        Set<String> grouped = new HashSet<>();
        for (String group : groups) {
            Set<String> known = places.leavesOf(district, group);
            if (known.isEmpty()) {
                wrong("leafGroup", "is no group of leaves");
            }
            grouped.addAll(known);
        }
        if (!leaves.isEmpty()) {
            grouped.retainAll(leaves);
        }
        return Optional.of(grouped);
    }

    private Map<Exact, String> exact() {
        Map<Exact, String> exact = new EnumMap<>(Exact.class);
        exact(exact, Exact.ASSIGNEE, "assignee", asked.assignee());
        exact(exact, Exact.GROUP, "group", asked.group());
        exact(exact, Exact.REQUESTER, "requester", asked.requester());
        exact(exact, Exact.ON_BEHALF_OF, "onBehalfOf", asked.onBehalfOf());
        exact(exact, Exact.PERSON, "person", asked.person());
        exact(exact, Exact.ASSET, "asset", asked.asset());
        exact(exact, Exact.MODEL, "model", asked.model());
        exact(exact, Exact.ROOM, "room", asked.room());
        exact(exact, Exact.SOURCE, "source", asked.source());
        exact(exact, Exact.EXTERNAL_NUMBER, "externalNumber", asked.externalNumber());
        return exact;
    }

    private void exact(Map<Exact, String> all, Exact field, String name, @Nullable String value) {
        String said = one(name, value);
        if (said != null) {
            all.put(field, said);
        }
    }

    private Period period(String name, @Nullable String from, @Nullable String until) {
        Instant start = instant(name + "From", from);
        Instant end = instant(name + "Until", until);
        if (start != null && end != null && !start.isBefore(end)) {
            wrong(name + "Until", "must be after %sFrom".formatted(name));
        }
        return new Period(start, end);
    }

    private @Nullable Instant instant(String name, @Nullable String text) {
        String said = one(name, text);
        if (said == null) {
            return null;
        }
        try {
            return said.contains("T")
                    ? Instant.parse(said)
                    : LocalDate.parse(said).atStartOfDay(places.zone(district)).toInstant();
        } catch (DateTimeException unreadable) {
            wrong(
                    name,
                    "must be a day such as 2026-09-01 or an instant such as 2026-09-01T08:00:00Z");
            return null;
        }
    }

    private <E extends Enum<E>> Set<E> among(String name, @Nullable List<String> said, E[] known) {
        Map<String, E> spelled =
                Arrays.stream(known).collect(Collectors.toMap(Enum::toString, Function.identity()));
        Set<String> values = values(name, said);
        if (!spelled.keySet().containsAll(values)) {
            wrong(name, "must be one of " + Arrays.toString(known));
            return Set.of();
        }
        return values.stream().map(spelled::get).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> values(String name, @Nullable List<String> said) {
        if (said == null) {
            return Set.of();
        }
        if (said.size() > MOST_VALUES) {
            wrong(name, "must have at most %d values".formatted(MOST_VALUES));
            return Set.of();
        }
        Set<String> values = new HashSet<>();
        for (String each : said) {
            String value = one(name, each);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** An empty parameter says the same as none. */
    private @Nullable String one(String name, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        if (said.length() > LONGEST) {
            wrong(name, "must have at most %d characters".formatted(LONGEST));
            return null;
        }
        return said.strip();
    }

    private void wrong(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    /** A question that has a meaning. */
    record Read(TicketFilter filter, TicketOrder order) {}
}
