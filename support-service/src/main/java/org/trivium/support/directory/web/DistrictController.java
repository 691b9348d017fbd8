package org.trivium.support.directory.web;

import java.time.LocalTime;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.refusal.NotFound;
import org.trivium.starter.web.ETag;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.District;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Editors;
import org.trivium.support.directory.OpenHours;
import org.trivium.support.directory.Readers;

/** The caller's district. */
@RestController
@RequestMapping("/api/support/directory/district")
final class DistrictController {

    private final Directory directory;
    private final DistrictDesk desk;

    DistrictController(Directory directory, DistrictDesk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    /** The district: name, zone and school hours. */
    @GetMapping
    ResponseEntity<DistrictView> show(Caller caller) {
        return directory
                .district(Readers.district(caller))
                .map(DistrictController::answer)
                .orElseThrow(() -> new NotFound("district", caller.district()));
    }

    /** Describes the district; everything else needs this first. */
    @PutMapping
    ResponseEntity<DistrictView> describe(Caller caller, @RequestBody DistrictForm body) {
        OpenHours known =
                directory
                        .district(Editors.district(caller))
                        .map(District::hours)
                        .orElse(OpenHours.SCHOOL);
        DistrictForm.Described wanted = Form.one(form -> body.read(form, known));
        return answer(desk.describe(caller, wanted.name(), wanted.zone(), wanted.hours()));
    }

    private static ResponseEntity<DistrictView> answer(District district) {
        return ETag.ok(DistrictView.of(district), district.version());
    }

    /** A district as it is shown. */
    record DistrictView(String id, String name, String zone, LocalTime opens, LocalTime closes) {

        static DistrictView of(District district) {
            return new DistrictView(
                    district.id(),
                    district.name(),
                    district.zone().getId(),
                    district.hours().opens(),
                    district.hours().closes());
        }
    }
}
