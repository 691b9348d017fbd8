package org.trivium.support.directory.web;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.OpenHours;

/** A district as it is described; open from 07:00 to 15:00 unless it says otherwise. */
record DistrictForm(
        @Nullable String name,
        @Nullable String zone,
        @Nullable String opens,
        @Nullable String closes) {

    Described read(Form form) {
        return new Described(
                form.text("name", name),
                form.zone("zone", zone),
                opens == null && closes == null ? OpenHours.SCHOOL : hours(form, opens, closes));
    }

    static OpenHours hours(Form form, @Nullable String opens, @Nullable String closes) {
        OpenHours hours = new OpenHours(form.time("opens", opens), form.time("closes", closes));
        form.check(hours.opens().isBefore(hours.closes()), "closes", "must be after opens");
        return hours;
    }

    /** The same as checked values. */
    record Described(String name, ZoneId zone, OpenHours hours) {}
}
