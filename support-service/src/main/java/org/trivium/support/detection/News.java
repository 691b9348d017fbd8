package org.trivium.support.detection;

/** What a recurrence has to say on a day: its state and the evidence for it. */
record News(RecurrenceState state, int day, Evidence evidence) {}
