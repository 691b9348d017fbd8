package org.trivium.support.detection;

/** A signal of the core as a row, for tests only (section 12). */
record Signal(
        int day,
        KeyState key,
        Action action,
        int evidenceLevel,
        String branch,
        double value,
        int window,
        int count,
        double expected,
        int distinctRequesters,
        double topShare,
        String model,
        double priority) {

    static Signal bare(int day, KeyState key, Action action) {
        return new Signal(day, key, action, 0, "", 0.0, 0, 0, 0.0, 0, 0.0, "", 0.0);
    }
}
