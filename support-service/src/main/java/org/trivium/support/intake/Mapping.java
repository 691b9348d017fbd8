package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file says what.
 *
 * @param times patterns of its times, tried in this order
 */
public record Mapping(
        String name,
        Form form,
        List<TimePattern> times,
        Map<Field, Rule> rules,
        Set<Field> required) {

    /** What no ticket can do without. */
    static final Set<Field> ALWAYS =
            EnumSet.of(Field.NUMBER, Field.OPENED, Field.REQUESTER, Field.SITE, Field.LEAF);

    public Mapping {
        times = List.copyOf(times);
        rules = Map.copyOf(rules);
        required = Set.copyOf(required);
    }

    /** The encoding of a file without a byte order mark. */
    Charset charset(Manner manner) {
        return Optional.ofNullable(manner.charset())
                .map(Charset::forName)
                .or(() -> Optional.ofNullable(form.encoding()))
                .orElse(UTF_8);
    }

    /** The order of day and month that somebody has stated. */
    @Nullable DayOrder stated(Manner manner) {
        return manner.dates() == null ? form.dates() : manner.dates();
    }

    /** True when some pattern has this order of day and month. */
    boolean has(DayOrder order) {
        return times.stream().anyMatch(pattern -> pattern.order() == order);
    }

    /** How its times are read. */
    Times times(Manner manner, ZoneId districts) {
        ZoneId zone = form.zone() == null ? districts : form.zone();
        return new Times(times, zone, stated(manner));
    }

    /** The columns that this file would have to have and has not. */
    List<String> missing(Set<String> header) {
        List<String> missing = new ArrayList<>();
        for (Field field : required.stream().sorted().toList()) {
            Rule rule = rules.get(field);
            List<String> absent =
                    rule == null
                            ? List.of()
                            : rule.columns().stream().filter(c -> !header.contains(c)).toList();
            if (rule != null && (rule.join() != null || absent.size() == rule.columns().size())) {
                missing.addAll(absent);
            }
        }
        return missing;
    }

    /** Column names of a field, for messages. */
    String columns(Field field) {
        Rule rule = rules.get(field);
        return rule == null || rule.columns().isEmpty()
                ? field.toString()
                : String.join(" / ", rule.columns());
    }

    /**
     * What its files look like.
     *
     * @param zone time zone of their times; absent for the district's
     * @param encoding absent for UTF-8
     * @param delimiter absent when the header line shows it
     * @param dates order of day and month; absent when the file must show it
     */
    public record Form(
            @Nullable ZoneId zone,
            @Nullable Charset encoding,
            @Nullable Character delimiter,
            @Nullable DayOrder dates) {}
}
