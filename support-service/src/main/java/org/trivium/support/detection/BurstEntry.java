package org.trivium.support.detection;

/** One of today's tickets in the fast lane. */
record BurstEntry(int day, int minute, int requester, String site) {}
