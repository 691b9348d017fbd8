package org.trivium.support.detection;

/** Everything that is remembered of a district (section 8). */
final class DistrictState {

    final String name;
    final Changes changes;
    final Figures figures;
    final SchoolCalendar calendar;
    final Sites sites = new Sites();
    final Leaves leaves = new Leaves();
    final Keys keys;
    final Tickets tickets = new Tickets();
    final Recurrences recurrences = new Recurrences();

    DistrictState(String name, Changes changes) {
        this.name = name;
        this.changes = changes;
        this.figures = new Figures(changes);
        this.calendar = new SchoolCalendar(changes);
        this.keys = new Keys(changes);
    }

    /** A fresh state in place of this one, of which only the counter of recurrences survives. */
    DistrictState restarted() {
        calendar.forget();
        sites.all().forEach(Saved::remove);
        leaves.all().forEach(Saved::remove);
        keys.forget();
        tickets.forget();
        recurrences.forget();
        figures.remove();
        DistrictState fresh = new DistrictState(name, changes);
        fresh.figures.serial = figures.serial;
        fresh.figures.touch();
        return fresh;
    }
}
