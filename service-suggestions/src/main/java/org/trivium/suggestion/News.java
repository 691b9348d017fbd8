package org.trivium.suggestion;

import java.time.LocalDate;
import java.util.List;

/** What the detector says about an outbreak or a chronic need, as far as suggestions care. */
public sealed interface News {

    /** Who speaks, and how new it is. */
    Heading heading();

    /**
     * Heads every piece of news.
     *
     * @param version counts the events of the recurrence from 1
     * @param day local day that the news belongs to
     */
    record Heading(String recurrence, long version, LocalDate day, Phase phase) {}

    /** It lives, and this is its evidence; {@code opened} is the day of its first emergence. */
    record Told(Heading heading, Place place, LocalDate opened, Figures figures) implements News {

        /** True when it asks for that target. */
        boolean names(Target target) {
            return figures.targets().contains(target);
        }
    }

    /** It has come to its end. */
    record Subsided(Heading heading, String reason, List<Week> history) implements News {
        public Subsided {
            history = List.copyOf(history);
        }
    }

    /** Its leaf is restricted: nothing may be suggested for it, or any longer. */
    record Hidden(Heading heading) implements News {}
}
