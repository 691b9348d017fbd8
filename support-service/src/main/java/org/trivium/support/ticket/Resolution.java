package org.trivium.support.ticket;

import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Kind;

/**
 * How the trouble ended.
 *
 * @param kind the confirmed cause; absent when none was confirmed, as in imports
 * @param minutes technician's minutes spent
 * @param teachingMinutes minutes of teaching lost
 */
public record Resolution(
        @Nullable Kind kind,
        @Nullable String fix,
        @Nullable Integer minutes,
        @Nullable Integer teachingMinutes) {}
