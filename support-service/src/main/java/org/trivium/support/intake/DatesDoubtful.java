package org.trivium.support.intake;

/** Every date of the file can be read with the day first and with the month first. */
final class DatesDoubtful extends FileRefused {

    static final String WAY_OUT =
            "is needed: every date of the file can be read with the day first and with the month"
                    + " first. Send dates=day-month or dates=month-day, or put the line"
                    + " dates = day-month into the mapping file.";

    DatesDoubtful() {
        super("dates " + WAY_OUT);
    }
}
