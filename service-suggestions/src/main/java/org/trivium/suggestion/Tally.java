package org.trivium.suggestion;

/** Tickets of one model or site. */
public record Tally(String id, int tickets) {}
