package org.trivium.support.recurrence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.id.Ids;
import org.trivium.support.directory.Leaf;
import org.trivium.support.recurrence.Findings.Tally;
import org.trivium.support.recurrence.Recurrence.Place;

/** Puts recurrences of today up that no detector has told. */
public final class OnTheBoard {

    /** The leaf of each that says one. */
    public static final String LEAF = "prn.howto";

    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private OnTheBoard() {}

    /** One of a site, a group or the whole district; tells its id. */
    public static String put(RecurrenceBoard board, String district, String scope, String node) {
        return put(board, district, new Place(scope, node, LEAF));
    }

    /** One of a restricted leaf, which does not say where it is. */
    public static String hidden(RecurrenceBoard board, String district) {
        return put(board, district, null);
    }

    private static String put(RecurrenceBoard board, String district, @Nullable Place place) {
        LocalDate today = LocalDate.now(ZONE);
        String id = district + "-" + Ids.next();
        board.put(
                new Recurrence(
                        id,
                        district,
                        1,
                        new Life("active", "outbreak", today, today, null, null),
                        place,
                        findings(today),
                        List.of()),
                new News(1, "emerged", today, null, "active", 3));
        return id;
    }

    private static Findings findings(LocalDate today) {
        return new Findings(
                today,
                2,
                14,
                null,
                3,
                0.5,
                -9.0,
                6.0,
                3.0,
                3,
                null,
                List.of(),
                List.of(new Tally("NORTH", 2), new Tally("SOUTH", 1)),
                Leaf.NEUTRAL_KINDS,
                0.0,
                "mix",
                List.of(),
                null,
                30.0,
                null);
    }
}
