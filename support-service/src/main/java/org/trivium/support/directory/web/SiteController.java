package org.trivium.support.directory.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.NotFound;
import org.trivium.starter.web.ETag;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.District;
import org.trivium.support.directory.Editors;
import org.trivium.support.directory.OpenHours;
import org.trivium.support.directory.Readers;
import org.trivium.support.directory.Site;
import org.trivium.support.directory.SiteDesk;

/** The schools and offices of the caller's district. */
@RestController
@RequestMapping("/api/support/directory/sites")
final class SiteController {

    private static final int MOST = 2000;

    private final Directory directory;
    private final SiteDesk desk;

    SiteController(Directory directory, SiteDesk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    /** Every site of the district. */
    @GetMapping
    Page<SiteView> list(Caller caller) {
        return new Page<>(
                directory.sites(Readers.district(caller)).stream().map(SiteView::of).toList(),
                null);
    }

    /** A site by its code. */
    @GetMapping("/{id}")
    ResponseEntity<SiteView> show(Caller caller, @PathVariable String id) {
        Site site =
                directory
                        .site(Readers.district(caller), id)
                        .orElseThrow(() -> new NotFound("site", id));
        return ETag.ok(SiteView.of(site), site.version());
    }

    /** Describes a site, new or known. */
    @PutMapping("/{id}")
    ResponseEntity<SiteView> describe(
            Caller caller, @PathVariable String id, @RequestBody SiteForm body) {
        District district = directory.known(Editors.district(caller));
        Site wanted = Form.one(form -> body.withId(id).read(form, district, known(district)));
        desk.describe(caller, List.of(wanted));
        return show(caller, wanted.id());
    }

    /** Describes many sites at once, all or none. */
    @PutMapping
    Changed describeAll(Caller caller, @RequestBody List<@Nullable SiteForm> bodies) {
        District district = directory.known(Editors.district(caller));
        Map<String, Site> known = known(district);
        List<Site> wanted =
                Form.list(bodies, MOST, (form, body) -> body.read(form, district, known), Site::id);
        return Changed.of(desk.describe(caller, wanted), wanted.size());
    }

    private Map<String, Site> known(District district) {
        return directory.sites(district.id()).stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
    }

    /** A site as it is shown. */
    record SiteView(
            String id,
            String name,
            String group,
            int staff,
            boolean estimated,
            boolean imported,
            String zone,
            List<DayOfWeek> openDays,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            boolean active) {

        static SiteView of(Site site) {
            OpenHours hours = site.hours();
            return new SiteView(
                    site.id(),
                    site.name(),
                    site.group(),
                    site.staff(),
                    site.estimated(),
                    site.imported(),
                    site.zone().getId(),
                    site.openDays().stream().sorted().toList(),
                    hours == null ? null : hours.opens(),
                    hours == null ? null : hours.closes(),
                    site.active());
        }
    }
}
