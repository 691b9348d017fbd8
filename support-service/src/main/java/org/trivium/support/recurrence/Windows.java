package org.trivium.support.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.trivium.support.recurrence.EvidencePack.Window;

/** Which days a recurrence's count is of. */
final class Windows {

    private static final int FOUR_WEEKS = 28;
    private static final String CHRONIC = "chronic";

    private Windows() {}

    /** None on a restricted leaf. */
    static Optional<Window> of(Recurrence recurrence) {
        if (recurrence.place() == null) {
            return Optional.empty();
        }
        Findings findings = recurrence.findings();
        LocalDate until = until(recurrence.life().flavour(), findings.day());
        return Optional.of(new Window(until.minusDays(days(findings) - 1L), until));
    }

    /** A burst is a matter of hours: the day that it was told. */
    private static int days(Findings findings) {
        if (findings.windowMinutes() != null) {
            return 1;
        }
        return findings.windowDays() == null ? FOUR_WEEKS : findings.windowDays();
    }

    /** A chronic need is judged once a week is over, on Monday, and told again on Sundays. */
    private static LocalDate until(String flavour, LocalDate day) {
        boolean weekIsOver = flavour.equals(CHRONIC) && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return weekIsOver ? day.minusDays(1) : day;
    }
}
