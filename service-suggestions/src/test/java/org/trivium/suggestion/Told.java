package org.trivium.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** News and suggestions for the tests of the rules. */
final class Told {

    static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Place NORTH = new Place(Scope.SITE, "north", "printing", Flavour.OUTBREAK);

    private Told() {}

    static News.Told news(String recurrence, long version, Target... targets) {
        return news(recurrence, version, MARCH_2, targets);
    }

    static News.Told news(String recurrence, long version, LocalDate opened, Target... targets) {
        Set<Target> named = EnumSet.noneOf(Target.class);
        named.addAll(Arrays.asList(targets));
        return new News.Told(
                new News.Heading(recurrence, version, opened, Phase.ACTIVE),
                NORTH,
                opened,
                figures().targets(named).done());
    }

    static News.Subsided over(String recurrence, long version, String reason, LocalDate day) {
        return new News.Subsided(
                new News.Heading(recurrence, version, day, Phase.RESOLVED), reason, List.of());
    }

    static Suggestion suggestion(News.Told news) {
        return new Suggestion(
                "s-" + news.heading().recurrence(),
                "d",
                1,
                1,
                Target.PD,
                news.place(),
                news.opened(),
                List.of(),
                Evidence.of(news),
                Decision.OPEN,
                History.NONE,
                NOON);
    }

    /** The same with a yes on the evidence that it has. */
    static Suggestion yes(Suggestion open) {
        Signature signature = new Signature("p-7", NOON, open.evidence().day());
        return open.decide(Decision.accepted(signature), signature, MARCH_2);
    }

    /** The same, put off for a month or until it grows. */
    static Suggestion asleep(Suggestion open, boolean untilGrown) {
        Signature signature = new Signature("p-7", NOON, open.evidence().day());
        Growth growth = untilGrown ? Growth.from(open.evidence().figures()) : null;
        return open.decide(
                Decision.snoozed(MARCH_2.plusDays(30), growth, signature), signature, MARCH_2);
    }

    static Suggestion after(Suggestion before, News... all) {
        Suggestion now = before;
        for (News news : all) {
            if (Upkeep.step(List.of(now), Target.PD, news, NOON) instanceof Step.Change change) {
                now = change.to();
            }
        }
        return now;
    }

    /** What is told of a living recurrence on a day, with so many avoidable minutes. */
    static News.Told told(
            String recurrence, long version, LocalDate day, Phase phase, double minutes) {
        return new News.Told(
                new News.Heading(recurrence, version, day, phase),
                NORTH,
                MARCH_2,
                figures().minutes(minutes).done());
    }

    static Numbers figures() {
        return new Numbers();
    }

    /** Figures of an ordinary outbreak, changed where a test cares. */
    static final class Numbers {

        private int level = 2;
        private int count = 9;
        private double expected = 2.04;
        private double ratio = 4.4;
        private List<Tally> sites = List.of();
        private Kinds kinds = new Kinds(0.7, 0.1, 0.05, 0.05, 0.05, 0.05);
        private double confirmed = 12;
        private Set<Target> targets = Set.of(Target.PD);
        private List<Week> history = List.of();
        private double minutes = 84.6;
        private Integer seasonYears = 2;

        Numbers level(int other) {
            level = other;
            return this;
        }

        Numbers count(int other, double usual) {
            count = other;
            expected = usual;
            return this;
        }

        Numbers ratio(double other) {
            ratio = other;
            return this;
        }

        Numbers sites(Tally... others) {
            sites = List.of(others);
            return this;
        }

        Numbers causes(Kinds shares, double tickets) {
            kinds = shares;
            confirmed = tickets;
            return this;
        }

        Numbers targets(Set<Target> others) {
            targets = others;
            return this;
        }

        Numbers history(List<Week> other) {
            history = other;
            return this;
        }

        Numbers minutes(double other) {
            minutes = other;
            return this;
        }

        Numbers seen(int years) {
            seasonYears = years;
            return this;
        }

        Figures done() {
            return new Figures(
                    level,
                    7,
                    count,
                    expected,
                    ratio,
                    6,
                    2,
                    List.of(),
                    sites,
                    kinds,
                    confirmed,
                    "PD",
                    targets,
                    null,
                    minutes,
                    history,
                    seasonYears);
        }
    }
}
