package org.trivium.support.recurrence;

/** One of today's tickets in the fast lane. */
record BurstEntry(int day, int minute, int requester, String site) {}
