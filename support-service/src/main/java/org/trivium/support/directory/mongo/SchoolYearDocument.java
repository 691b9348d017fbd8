package org.trivium.support.directory.mongo;

import java.time.LocalDate;
import java.util.List;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.directory.SchoolYear;

/** A school year as it was entered. */
record SchoolYearDocument(
        String id,
        String district,
        long version,
        String year,
        String firstDay,
        String lastDay,
        List<SpanPart> breaks,
        List<SpanPart> testing,
        List<String> closures)
        implements Stored {

    static SchoolYearDocument of(SchoolYear year) {
        return new SchoolYearDocument(
                MongoRegister.id(year),
                year.district(),
                year.version(),
                year.id(),
                year.firstDay().toString(),
                year.lastDay().toString(),
                year.breaks().stream().map(SpanPart::of).toList(),
                year.testing().stream().map(SpanPart::of).toList(),
                year.closures().stream().map(LocalDate::toString).toList());
    }

    SchoolYear entry() {
        return new SchoolYear(
                district,
                year,
                LocalDate.parse(firstDay),
                LocalDate.parse(lastDay),
                breaks.stream().map(SpanPart::entry).toList(),
                testing.stream().map(SpanPart::entry).toList(),
                closures.stream().map(LocalDate::parse).toList(),
                version);
    }

    /** Dates from one to another. */
    record SpanPart(String from, String to) {

        static SpanPart of(SchoolYear.Span span) {
            return new SpanPart(span.from().toString(), span.to().toString());
        }

        SchoolYear.Span entry() {
            return new SchoolYear.Span(LocalDate.parse(from), LocalDate.parse(to));
        }
    }
}
