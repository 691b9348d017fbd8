package org.trivium.starter.mongo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/**
 * Local dates as ISO text: a school day belongs to no time zone, and the default would turn it into
 * an instant of the zone that the JVM happens to run in.
 */
final class LocalDates {

    private LocalDates() {}

    static MongoCustomConversions conversions() {
        return new MongoCustomConversions(List.of(new Write(), new Read()));
    }

    @WritingConverter
    static final class Write implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    static final class Read implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}
