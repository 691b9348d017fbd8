package org.trivium.suggestion;

/** How far the desk has listened to each recurrence. */
public interface HeardRecurrences {

    /** Version of the last news acted on; 0 when there was none. */
    long version(String district, String recurrence);

    /** Notes that news was acted on; an older note never replaces a newer one. */
    void note(String district, String recurrence, long version);
}
