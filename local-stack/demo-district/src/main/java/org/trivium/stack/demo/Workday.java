package org.trivium.stack.demo;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.demo.Ticket.Course;

/** Times a ticket's life in technicians' hours; what lies ahead of now has not happened. */
final class Workday {

    private static final double LONG_WAIT = 0.06;
    private static final double REOPENED = 0.05;
    private static final int DAY = 510;

    private final SchoolCalendar calendar;
    private final LocalDateTime now;
    private final Dice dice;

    Workday(SchoolCalendar calendar, LocalDateTime now, Dice dice) {
        this.calendar = calendar;
        this.now = now;
        this.dice = dice;
    }

    Course course(LocalDateTime opened, LeafTraits trait, boolean twin, boolean wrong) {
        LocalDateTime assigned = after(opened, trait.priority().equals("urgent") ? 5 : 45, 5);
        if (twin) {
            @Nullable LocalDateTime merged = past(after(assigned, 30, 2));
            return new Course(opened, past(assigned), null, null, null, null, null, merged);
        }
        LocalDateTime sorted = calendar.later(assigned, dice.between(1, 4));
        LocalDateTime started = after(assigned, 90, 5);
        LocalDateTime resolved = after(started, wait(trait), 5);
        LocalDateTime quiet = calendar.later(resolved, dice.between(DAY, 3 * DAY));
        boolean again = dice.chance(REOPENED);
        LocalDateTime reopened = after(resolved, 200, 10);
        LocalDateTime closed = again ? after(reopened, DAY, 30) : quiet;
        return new Course(
                opened,
                past(assigned),
                wrong ? past(sorted) : null,
                past(started),
                past(resolved),
                again ? past(reopened) : null,
                past(closed),
                null);
    }

    private double wait(LeafTraits trait) {
        double usual =
                switch (trait.priority()) {
                    case "urgent" -> 45;
                    case "high" -> 120;
                    case "low" -> 400;
                    default -> 240;
                };
        return dice.chance(LONG_WAIT) ? 5 * DAY : usual;
    }

    private LocalDateTime after(LocalDateTime from, double mean, int least) {
        return calendar.later(from, least + Math.round(dice.exponential(mean)));
    }

    private @Nullable LocalDateTime past(LocalDateTime at) {
        return at.isAfter(now) ? null : at;
    }
}
