package org.trivium.support.recurrence.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.caller.Caller;
import org.trivium.support.recurrence.CauseDesk;

/** What the tickets of each leaf turn out to be. */
@RestController
@RequestMapping("/api/support/causes")
class CauseController {

    private final CauseDesk desk;

    CauseController(CauseDesk desk) {
        this.desk = desk;
    }

    /**
     * The causes of every leaf, as they are usual and as they are measured.
     *
     * @throws org.trivium.support.directory.DistrictUnknown while nobody has described the district
     */
    @GetMapping
    List<CauseView> map(Caller caller) {
        return desk.map(caller).stream().map(CauseView::of).toList();
    }
}
