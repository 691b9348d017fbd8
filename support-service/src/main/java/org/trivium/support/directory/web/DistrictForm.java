package org.trivium.support.directory.web;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.OpenHours;

/** A district as it is described; hours that it leaves out stay as they are known. */
record DistrictForm(String name, String zone, @Nullable String opens, @Nullable String closes) {

    Described read(Form form, OpenHours known) {
        return new Described(
                form.text("name", name),
                form.zone("zone", zone),
                opens == null && closes == null ? known : hours(form, opens, closes));
    }

    static OpenHours hours(Form form, @Nullable String opens, @Nullable String closes) {
        OpenHours hours = new OpenHours(form.time("opens", opens), form.time("closes", closes));
        form.check(hours.opens().isBefore(hours.closes()), "closes", "must be after opens");
        return hours;
    }

    /** The same as checked values. */
    record Described(String name, ZoneId zone, OpenHours hours) {}
}
