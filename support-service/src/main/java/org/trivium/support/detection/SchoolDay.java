package org.trivium.support.detection;

/** What the calendar says of one date: share of an ordinary school day, part of the year. */
record SchoolDay(double exposure, Cell cell, boolean inSession) {}
