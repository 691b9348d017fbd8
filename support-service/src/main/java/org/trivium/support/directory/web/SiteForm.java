package org.trivium.support.directory.web;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.District;
import org.trivium.support.directory.Site;

/**
 * A site as it is described. What it leaves out stays as it is known; zone and hours of a new site
 * are the district's. Whether the staff number is an estimate is said anew with each number.
 */
record SiteForm(
        @Nullable String id,
        String name,
        @Nullable String group,
        Integer staff,
        @Nullable Boolean estimated,
        @Nullable String zone,
        @Nullable List<String> openDays,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable Boolean active) {

    Site read(Form form, District district, Map<String, Site> sites) {
        String key = form.key("id", id);
        Optional<Site> known = Optional.ofNullable(sites.get(key));
        form.check(staff != null && staff >= 1, "staff", "must be at least 1");
        return new Site(
                district.id(),
                key,
                form.text("name", name),
                group == null
                        ? known.map(Site::group).orElse("")
                        : form.textOrEmpty("group", group),
                staff == null ? 1 : staff,
                Boolean.TRUE.equals(estimated),
                false,
                zone == null
                        ? known.map(Site::zone).orElse(district.zone())
                        : form.zone("zone", zone),
                openDays == null
                        ? known.map(Site::openDays).orElse(Site.SCHOOL_DAYS)
                        : days(form, openDays),
                opens == null && closes == null
                        ? known.map(Site::hours).orElse(null)
                        : DistrictForm.hours(form, opens, closes),
                active == null ? known.map(Site::active).orElse(true) : active,
                1);
    }

    SiteForm withId(String other) {
        return new SiteForm(
                other, name, group, staff, estimated, zone, openDays, opens, closes, active);
    }

    private static Set<DayOfWeek> days(Form form, List<String> names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        names.forEach(day -> days.add(form.oneOf("openDays", day, DayOfWeek.class)));
        return days;
    }
}
