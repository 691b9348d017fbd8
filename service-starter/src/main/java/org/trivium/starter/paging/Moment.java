package org.trivium.starter.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.trivium.starter.refusal.InvalidFields;

/**
 * Where a page of a list ended that is in order of time; the id tells apart what is of one instant.
 */
public record Moment(Instant at, String id) {

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws InvalidFields when it is not a cursor of a list in order of time
     */
    public static Moment read(String cursor) {
        List<String> values = Cursor.read(cursor, 2).values();
        try {
            return new Moment(Instant.parse(values.getFirst()), values.getLast());
        } catch (DateTimeException foreign) {
            throw InvalidFields.of("after", "is not a cursor of this list");
        }
    }

    /** The cursor as it is handed out. */
    public String text() {
        return Cursor.of(at.toString(), id).text();
    }
}
