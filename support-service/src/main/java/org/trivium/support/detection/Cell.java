package org.trivium.support.detection;

/** A part of the school year that shares one season factor (sections 3 and 4.1). */
public enum Cell {
    PRE(3.0),
    START1(6.0),
    START2(10.0),
    START34(12.0),
    FALL(12.0),
    POSTBREAK(12.0),
    TESTING(12.0),
    SPRING(12.0),
    END(12.0),
    BREAK(2.0),
    SUMMER(2.0);

    private final double weight;

    Cell(double weight) {
        this.weight = weight;
    }

    /** Prior weight of the cell's factor in tickets. */
    double weight() {
        return weight;
    }

    boolean isReference() {
        return this == FALL || this == SPRING;
    }

    /** The factor before anything is learnt, from the leaf's own start-of-year factor. */
    double prior(double start) {
        return switch (this) {
            case START1 -> start;
            case PRE -> Math.max(1.0, 0.9 * start);
            case START2 -> Math.max(1.0, Math.pow(start, 0.7));
            case START34 -> Math.max(1.0, Math.pow(start, 0.35));
            case POSTBREAK -> 1.2;
            case FALL, TESTING, SPRING, END, BREAK, SUMMER -> 1.0;
        };
    }
}
