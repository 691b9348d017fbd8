package org.trivium.support.detection;

import java.time.LocalDate;

/** What the district's calendar says of a date; exposure is the share of an ordinary school day. */
public record CalendarDay(LocalDate date, double exposure, Cell cell, boolean inSession) {}
