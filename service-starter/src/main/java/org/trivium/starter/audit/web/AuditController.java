package org.trivium.starter.audit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.audit.AuditDesk;
import org.trivium.starter.audit.PersonalData;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Page;
import org.trivium.starter.web.UnderServicePath;

/** The audit trail of the service, for directors. */
@RestController
@UnderServicePath
@RequestMapping("/audit")
@PersonalData("audit trail")
final class AuditController {

    private final AuditDesk desk;

    AuditController(AuditDesk desk) {
        this.desk = desk;
    }

    /** Who did what to which object in the caller's district, newest first. */
    @GetMapping
    Page<AuditLine> list(
            Caller caller,
            AuditQuery query,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return desk.list(caller, query.filter(), after, limit).map(AuditLine::of);
    }
}
