package org.trivium.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.events.Branch;
import org.trivium.events.EndReason;
import org.trivium.events.Flavour;
import org.trivium.events.RecurrenceFact;
import org.trivium.events.RecurrenceState;
import org.trivium.events.Scope;
import org.trivium.events.Target;

/** Builds facts about one recurrence: an outbreak on printing at the north school. */
record Fact(
        String id,
        int version,
        LocalDate day,
        LocalDate opened,
        RecurrenceState state,
        Flavour flavour,
        int count,
        double minutes,
        List<Target> targets,
        @Nullable Integer seasonYears) {

    static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

    static Fact outbreak(String id) {
        return new Fact(
                id,
                1,
                MARCH_2,
                MARCH_2,
                RecurrenceState.EMERGING,
                Flavour.OUTBREAK,
                9,
                120,
                List.of(Target.PD),
                null);
    }

    Fact version(int next) {
        return new Fact(
                id, next, day, opened, state, flavour, count, minutes, targets, seasonYears);
    }

    Fact on(LocalDate other) {
        return new Fact(
                id, version, other, opened, state, flavour, count, minutes, targets, seasonYears);
    }

    Fact openedOn(LocalDate other) {
        return new Fact(
                id, version, other, other, state, flavour, count, minutes, targets, seasonYears);
    }

    Fact state(RecurrenceState other) {
        return new Fact(
                id, version, day, opened, other, flavour, count, minutes, targets, seasonYears);
    }

    Fact flavour(Flavour other) {
        return new Fact(
                id, version, day, opened, state, other, count, minutes, targets, seasonYears);
    }

    Fact count(int other) {
        return new Fact(
                id, version, day, opened, state, flavour, other, minutes, targets, seasonYears);
    }

    Fact minutes(double other) {
        return new Fact(
                id, version, day, opened, state, flavour, count, other, targets, seasonYears);
    }

    Fact targets(Target... others) {
        return new Fact(
                id,
                version,
                day,
                opened,
                state,
                flavour,
                count,
                minutes,
                List.of(others),
                seasonYears);
    }

    Fact seen(int years) {
        return new Fact(id, version, day, opened, state, flavour, count, minutes, targets, years);
    }

    RecurrenceFact fact() {
        return fact("north");
    }

    RecurrenceFact fact(String node) {
        return new RecurrenceFact(
                id,
                version,
                day,
                null,
                state,
                flavour,
                false,
                Scope.SITE,
                node,
                "printing",
                opened,
                1,
                7,
                null,
                count,
                2.04,
                -9.0,
                4.4,
                3.0,
                6,
                2,
                List.of(new RecurrenceFact.Tally("m-1", 4)),
                List.of(),
                List.of(0.7, 0.1, 0.05, 0.05, 0.05, 0.05),
                12.0,
                Branch.PD,
                targets,
                null,
                minutes,
                null,
                null,
                List.of(new RecurrenceFact.Week(MARCH_2, count, 2.04, 6)),
                seasonYears);
    }

    RecurrenceFact subsided(EndReason reason) {
        return bare(RecurrenceState.RESOLVED, false, null, reason);
    }

    RecurrenceFact restricted() {
        return bare(state, true, count, null);
    }

    private RecurrenceFact bare(
            RecurrenceState now,
            boolean restricted,
            @Nullable Integer tickets,
            @Nullable EndReason reason) {
        return new RecurrenceFact(
                id,
                version,
                day,
                null,
                now,
                flavour,
                restricted,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                tickets,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reason,
                null,
                null,
                null);
    }
}
