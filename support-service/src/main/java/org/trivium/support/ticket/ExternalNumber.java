package org.trivium.support.ticket;

/** What the system that a ticket was imported from calls it; unique in a district. */
public record ExternalNumber(String source, String number) {}
