package org.trivium.bench.stack;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.trivium.stack.launcher.http.Door;

/** A district that is in school today, with people at its sites. */
final class Scenery {

    static final String LEAF = "av.display-howto";

    private static final String DIRECTORY = "/api/support/directory";

    private Scenery() {}

    /** The district alone; imports learn the rest. */
    static void district(Door door) {
        door.put(DIRECTORY + "/district", Map.of("name", "Bench", "zone", "UTC"));
    }

    /**
     * Sites named {@code S0}, {@code S1} and so on, and a calendar that says today is a school day.
     */
    static void sites(Door door, int count) {
        district(door);
        door.put(
                DIRECTORY + "/sites",
                IntStream.range(0, count)
                        .mapToObj(i -> Map.of("id", "S" + i, "name", "School " + i, "staff", 40))
                        .toList());
        door.put(
                DIRECTORY + "/calendar/days",
                List.of(
                        Map.of(
                                "date",
                                LocalDate.now(ZoneOffset.UTC).toString(),
                                "exposure",
                                1.0,
                                "cell",
                                "FALL",
                                "inSession",
                                true)));
    }

    /** A leaf whose rate is known, so that the detector need not wait until it has learnt it. */
    static void leaf(Door door) {
        door.put(
                DIRECTORY + "/categories/leaves/" + LEAF,
                Map.of(
                        "group", "Classroom display and AV",
                        "label", "How do I",
                        "defaultBranch", "PD",
                        "priorRate", 0.0005));
    }

    /** Opaque ids of that many people at a site. */
    static List<String> people(Door door, String site, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = site + "-teacher-" + i;
            ids.add(
                    door.put(
                                    DIRECTORY + "/people/by-key/" + key,
                                    Map.of("name", key, "position", "teacher", "site", site))
                            .get("id")
                            .asString());
        }
        return ids;
    }
}
