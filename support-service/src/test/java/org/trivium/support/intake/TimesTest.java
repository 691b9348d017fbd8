package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final String BOTH = "dd/MM/yyyy HH:mm | MM/dd/yyyy HH:mm | yyyy-MM-dd HH:mm";
    private static final List<String> HEADER = List.of("id", "opened", "who", "where", "what");

    @Test
    void firstDateThatCanBeReadOneWayOnlyDecidesForAll() {
        assertThat(order("04/03/2026 08:00", "13/03/2026 08:00")).isEqualTo(DayOrder.DAY_MONTH);
        assertThat(order("04/03/2026 08:00", "03/13/2026 08:00")).isEqualTo(DayOrder.MONTH_DAY);
    }

    @Test
    void fileThatCanBeReadBothWaysIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> order("04/03/2026 08:00", "05/03/2026 08:00"))
                .isInstanceOf(DatesDoubtful.class)
                .hasMessageContaining("dates=day-month or dates=month-day")
                .hasMessageContaining("the line dates = day-month into the mapping file");
    }

    @Test
    void datesThatMeanTheSameBothWaysNeedNoOrder() {
        assertThat(order("03/03/2026 08:00", "2026-03-04 08:00")).isNull();
    }

    @Test
    void statedOrderNeedsNoSurvey() {
        Mapping mapping = mapping(BOTH);
        Times times = mapping.times(new Manner(null, DayOrder.MONTH_DAY, false), utc());

        assertThat(new DaySurvey(mapping, HEADER, times).isNeeded()).isFalse();
        assertThat(times.read("04/03/2026 08:00")).contains(Instant.parse("2026-04-03T08:00:00Z"));
    }

    @Test
    void dayThatTheCalendarDoesNotHaveIsNoTime() {
        Times times = mapping("dd/MM/yyyy HH:mm").times(Manner.PLAIN, utc());

        assertThat(times.read("31/02/2026 08:00")).isEmpty();
        assertThat(times.read("28/02/2026 08:00")).isPresent();
    }

    @Test
    void offsetOfATimeGoesBeforeTheZoneOfItsMapping() {
        Times times =
                mapping("yyyy-MM-dd HH:mm XXX | yyyy-MM-dd HH:mm\nzone = Europe/Berlin")
                        .times(Manner.PLAIN, utc());

        assertThat(times.read("2026-03-04 08:00 -06:00"))
                .contains(Instant.parse("2026-03-04T14:00:00Z"));
        assertThat(times.read("2026-03-04 08:00")).contains(Instant.parse("2026-03-04T07:00:00Z"));
    }

    @Test
    void halvesOfTheDayAreReadWhateverBlankStandsBeforeThem() {
        Times times = mapping("M/d/yyyy h:mm a").times(Manner.PLAIN, utc());

        assertThat(times.read("3/4/2026 1:05\u202Fpm"))
                .contains(Instant.parse("2026-03-04T13:05:00Z"));
    }

    private static @Nullable DayOrder order(String... opened) {
        Mapping mapping = mapping(BOTH);
        StringBuilder csv = new StringBuilder();
        for (String time : opened) {
            csv.append("1,").append(time).append(",p,s,l\n");
        }
        CsvLines lines = new CsvLines(new StringReader(csv.toString()), "UTF-8");
        return new DaySurvey(mapping, HEADER, mapping.times(Manner.PLAIN, utc()))
                .over(new CsvReader(lines, ','))
                .order();
    }

    private static Mapping mapping(String times) {
        String text =
                """
                column.number = id
                column.opened = opened
                column.requester = who
                column.site = where
                column.leaf = what
                times = %s
                """
                        .formatted(times);
        return MappingReader.read("mine", MappingLines.of("mine.properties", text));
    }

    private static ZoneId utc() {
        return ZoneId.of("UTC");
    }
}
