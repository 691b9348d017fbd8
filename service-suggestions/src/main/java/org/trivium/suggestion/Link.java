package org.trivium.suggestion;

/**
 * A suggestion of the other desk.
 *
 * @param service whose desk it lies on
 * @param version of that suggestion; older news of it is dropped
 * @param state what it is to others
 */
public record Link(
        String service,
        String suggestion,
        long version,
        String recurrence,
        Target target,
        State state) {}
