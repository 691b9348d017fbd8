package org.trivium.support.directory.mongo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.directory.OpenHours;
import org.trivium.support.directory.Site;

/** A site as stored. */
record SiteDocument(
        String id,
        String district,
        long version,
        String site,
        String name,
        String group,
        int staff,
        boolean estimated,
        boolean imported,
        String zone,
        List<String> openDays,
        @Nullable String opens,
        @Nullable String closes,
        boolean active)
        implements Stored {

    static SiteDocument of(Site site) {
        Optional<OpenHours> hours = Optional.ofNullable(site.hours());
        return new SiteDocument(
                MongoRegister.id(site),
                site.district(),
                site.version(),
                site.id(),
                site.name(),
                site.group(),
                site.staff(),
                site.estimated(),
                site.imported(),
                site.zone().getId(),
                site.openDays().stream().sorted().map(DayOfWeek::name).toList(),
                hours.map(h -> h.opens().toString()).orElse(null),
                hours.map(h -> h.closes().toString()).orElse(null),
                site.active());
    }

    Site entry() {
        return new Site(
                district,
                site,
                name,
                group,
                staff,
                estimated,
                imported,
                ZoneId.of(zone),
                Set.copyOf(openDays.stream().map(DayOfWeek::valueOf).toList()),
                opens == null || closes == null
                        ? null
                        : new OpenHours(LocalTime.parse(opens), LocalTime.parse(closes)),
                active,
                version);
    }
}
