package org.trivium.stack.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Something to be planted, as the table of plantings names it.
 *
 * @param size tickets; for a chronic need how many times the ordinary rate
 * @param days school days that it lasts
 * @param where "any", a group, "group" for all its sites or "district"
 */
record Plan(
        Planted.Kind kind,
        String leaf,
        String cause,
        int size,
        int days,
        int sinceWeeks,
        String until,
        String where) {

    static List<Plan> all() {
        return Table.read("plantings.csv").stream()
                .map(
                        row ->
                                new Plan(
                                        Planted.Kind.valueOf(row.text("kind")),
                                        row.text("leaf"),
                                        row.text("cause"),
                                        row.whole("size", 0),
                                        row.whole("days", 1),
                                        row.whole("since", 0),
                                        row.text("until"),
                                        row.text("where")))
                .toList();
    }

    boolean isAlive() {
        return until.equals("alive") || until.equals("0");
    }

    boolean isWave() {
        return kind == Planted.Kind.DISTRICT;
    }

    /** The planted truth before its tickets are counted. */
    Planted at(List<Site> sites, LocalDate start, LocalDate end) {
        List<String> ids = sites.stream().map(Site::id).toList();
        return new Planted(kind, ids, leaf, start, end, size, cause, isAlive());
    }
}
