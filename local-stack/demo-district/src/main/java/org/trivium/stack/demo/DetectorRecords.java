package org.trivium.stack.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.demo.Ticket.Course;

/** The district as the detector reads it: context, what happened to tickets, midnights. */
final class DetectorRecords {

    private final DemoDistrict district;
    private final List<Fact> facts = new ArrayList<>();

    DetectorRecords(DemoDistrict district) {
        this.district = district;
    }

    private record Fact(LocalDateTime at, String type, String rest) {}

    void write(Appendable out) throws IOException {
        district.tickets().forEach(this::tell);
        midnights();
        facts.sort(Comparator.comparing(Fact::at));
        out.append(context());
        for (Fact fact : facts) {
            out.append(line(fact.type, fact.at, fact.rest));
        }
        out.append(line("clock", district.now(), ""));
    }

    private void midnights() {
        LocalDate first = district.firstDay().plusDays(1);
        first.datesUntil(district.now().toLocalDate().plusDays(1))
                .forEach(day -> facts.add(new Fact(day.atStartOfDay(), "clock", "")));
    }

    private void tell(Ticket ticket) {
        Course course = ticket.course();
        String id = ",\"ticket\":\"" + ticket.number() + "\"";
        facts.add(new Fact(course.opened(), "opened", id + opened(ticket)));
        add("recategorised", course.recategorised(), id + ",\"leaf\":\"" + ticket.leaf() + "\"");
        add("merged", course.merged(), id);
        String kind = ticket.outcome() == null ? "" : ticket.outcome().kind();
        String resolved = id + ",\"kind\":\"" + kind + "\"";
        add("resolved", course.resolved(), resolved);
        add("reopened", course.reopened(), id);
        if (course.reopened() != null) {
            add("resolved", course.closed(), resolved);
        }
    }

    private void add(String type, @Nullable LocalDateTime at, String rest) {
        if (at != null) {
            facts.add(new Fact(at, type, rest));
        }
    }

    private static String opened(Ticket ticket) {
        return ",\"opened\":\"%s\",\"site\":\"%s\",\"leaf\":\"%s\",\"requester\":\"%s\",\"asset\":\"%s\",\"model\":\"%s\""
                .formatted(
                        Objects.requireNonNull(ticket.course().opened()),
                        ticket.site(),
                        ticket.filedAs(),
                        ticket.requester(),
                        ticket.assetTag(),
                        ticket.assetModel());
    }

    private String context() {
        String sites = array(district.sites(), DetectorRecords::site);
        String leaves = array(district.leaves(), DetectorRecords::leaf);
        String calendar = array(district.calendar(), DetectorRecords::day);
        return line(
                "context",
                district.firstDay().atStartOfDay(),
                ",\"sites\":" + sites + ",\"leaves\":" + leaves + ",\"calendar\":" + calendar);
    }

    private static String site(Site site) {
        return "{\"site\":\"%s\",\"staff\":%d,\"group\":\"%s\"}"
                .formatted(site.id(), site.staff(), site.group());
    }

    private static String leaf(Leaf leaf) {
        return "{\"leaf\":\"%s\",\"prior_start\":%s,\"default\":\"%s\",\"restricted\":%b,\"kinds\":%s}"
                .formatted(
                        leaf.code(),
                        leaf.priorStart(),
                        leaf.defaultBranch(),
                        leaf.restricted(),
                        leaf.kinds());
    }

    private static String day(CalendarDay day) {
        return String.format(
                Locale.ROOT,
                "{\"date\":\"%s\",\"exposure\":%s,\"cell\":\"%s\",\"in_session\":%d}",
                day.date(),
                day.exposure(),
                day.cell(),
                day.inSession() ? 1 : 0);
    }

    private static <T> String array(List<T> entries, Function<T, String> json) {
        return entries.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String line(String type, LocalDateTime at, String rest) {
        String minute = at.truncatedTo(ChronoUnit.MINUTES).toString();
        return "{\"type\":\"" + type + "\",\"at\":\"" + minute + "\"" + rest + "}\n";
    }
}
