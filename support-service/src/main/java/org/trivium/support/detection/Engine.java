package org.trivium.support.detection;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of detection wired to one district's state; a restart takes a new one. */
final class Engine {

    final DistrictState state;
    final Time time;
    final Stop stop;
    final ContextDesk context;
    final TicketDesk tickets;
    final Kinds kinds;

    Engine(
            DistrictState state,
            String salt,
            Consumer<RecurrenceEvent> published,
            @Nullable SignalListener listener) {
        this.state = state;
        Statistics statistics = new Statistics(state);
        kinds = new Kinds(statistics.capped);
        Causes causes = new Causes(state, kinds);
        Findings findings = new Findings(state, statistics, kinds, causes);
        Lives lives = new Lives(state, new WeeklyHistory(state, statistics), published);
        Signals signals = new Signals(lives, findings, causes, listener);
        Evaluation evaluation = new Evaluation(state, statistics, signals);
        ChronicRule chronic = new ChronicRule(state, statistics, signals);
        BurstLane bursts = new BurstLane(state, statistics, findings, lives);
        stop = new Stop(state, bursts, signals, chronic, lives);
        DailyLife daily = new DailyLife(state, statistics, findings, chronic, lives);
        DayClose dayClose = new DayClose(state, statistics, evaluation);
        time = new Time(state, dayClose, weekClose(statistics, chronic), daily, stop);
        context = new ContextDesk(state);
        tickets = new TicketDesk(state, context, new Counting(state, evaluation, bursts), salt);
    }

    private WeekClose weekClose(Statistics statistics, ChronicRule chronic) {
        return new WeekClose(
                state,
                new WeeklyLearning(state, statistics),
                new DispersionLearning(state, statistics),
                chronic);
    }
}
