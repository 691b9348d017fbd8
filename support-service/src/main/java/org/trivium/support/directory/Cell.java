package org.trivium.support.directory;

/** Part of the school year; FALL and SPRING are what the others are compared with. */
public enum Cell {
    PRE,
    START1,
    START2,
    START34,
    FALL,
    POSTBREAK,
    TESTING,
    SPRING,
    END,
    BREAK,
    SUMMER
}
