package org.trivium.support.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether days or months stand first in a file whose mapping allows both: the first date
 * that can be read one way only decides for all of it.
 */
final class DaySurvey {

    private final Mapping mapping;
    private final List<String> header;
    private final Times times;
    private boolean doubtful;

    DaySurvey(Mapping mapping, List<String> header, Times times) {
        this.mapping = mapping;
        this.header = RowReader.names(header);
        this.times = times;
    }

    /** True when nobody has said which it is, and it matters to the mapping. */
    boolean isNeeded() {
        return times.order() == null && Arrays.stream(DayOrder.values()).allMatch(mapping::has);
    }

    /**
     * The times as this file has them.
     *
     * @throws DatesDoubtful when all dates can be read both ways, with different meanings
     */
    Times over(CsvReader records) {
        DayOrder decided = null;
        Optional<CsvRecord> next = records.next();
        while (decided == null && next.isPresent()) {
            decided = next.get().cells().size() == header.size() ? decided(next.get()) : null;
            next = records.next();
        }
        if (decided == null && doubtful) {
            throw new DatesDoubtful();
        }
        return times.with(decided);
    }

    private @Nullable DayOrder decided(CsvRecord record) {
        Map<String, String> cells = RowReader.cells(header, record);
        return mapping.rules().entrySet().stream()
                .filter(rule -> rule.getKey().isTime())
                .map(rule -> rule.getValue().read(cells))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Optional.ofNullable(decided(text)).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable DayOrder decided(String text) {
        Optional<Instant> days = times.with(DayOrder.DAY_MONTH).read(text);
        Optional<Instant> months = times.with(DayOrder.MONTH_DAY).read(text);
        if (days.isPresent() == months.isPresent()) {
            doubtful |= !days.equals(months);
            return null;
        }
        return days.isPresent() ? DayOrder.DAY_MONTH : DayOrder.MONTH_DAY;
    }
}
