package org.trivium.suggestion;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks against a suggestion.
 *
 * @param value what is counted, as {@link Reason} says
 * @param site the site it is about, if it is about one
 * @param sentence the same as a person reads it
 */
public record Against(Reason reason, double value, @Nullable String site, String sentence) {

    /** What speaks against it, and what its value counts. */
    public enum Reason {
        /** Share of the causes that the named targets do not answer. */
        OTHER_CAUSES,
        /** Confirmed tickets, where they are few. */
        FEW_CONFIRMED,
        /** Level of evidence: the lowest. */
        COULD_BE_CHANCE,
        /** Share of one site in the tickets of a group or district. */
        ONE_SITE,
        /** School years in which this part of the school year has been seen: one. */
        SEEN_ONCE,
        /** School days for which it has been quiet at least. */
        FALLING;

        /** The spelling that people see. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
