package org.trivium.support.directory.web;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.District;
import org.trivium.support.directory.OpenHours;
import org.trivium.support.directory.Site;

/** A site as it is described; zone and hours are the district's unless it says otherwise. */
record SiteForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String group,
        @Nullable Integer staff,
        @Nullable Boolean estimated,
        @Nullable String zone,
        @Nullable List<String> openDays,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable Boolean active) {

    Site read(Form form, District district) {
        form.check(staff != null && staff >= 1, "staff", "must be at least 1");
        return new Site(
                district.id(),
                form.key("id", id),
                form.text("name", name),
                form.textOrEmpty("group", group),
                staff == null ? 1 : staff,
                Boolean.TRUE.equals(estimated),
                false,
                zone == null ? district.zone() : form.zone("zone", zone),
                days(form),
                hours(form),
                !Boolean.FALSE.equals(active),
                1);
    }

    SiteForm withId(String other) {
        return new SiteForm(
                other, name, group, staff, estimated, zone, openDays, opens, closes, active);
    }

    private Set<DayOfWeek> days(Form form) {
        if (openDays == null) {
            return Site.SCHOOL_DAYS;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        openDays.forEach(day -> days.add(form.oneOf("openDays", day, DayOfWeek.class)));
        return days;
    }

    private @Nullable OpenHours hours(Form form) {
        return opens == null && closes == null ? null : DistrictForm.hours(form, opens, closes);
    }
}
