package org.trivium.starter.audit;

import java.util.List;
import java.util.Optional;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.paging.Moment;
import org.trivium.starter.paging.Page;

/** Where directors look at the audit trail of their district. */
public final class AuditDesk {

    private final AuditTrail trail;

    AuditDesk(AuditTrail trail) {
        this.trail = trail;
    }

    /** Entries that the filter lets through, newest first. */
    public Page<AuditEntry> list(
            Caller caller, AuditFilter filter, Optional<String> after, int limit) {
        String district = caller.as(Role.DIRECTOR).district();
        Moment last = after.map(Moment::read).orElse(null);
        List<AuditEntry> rows = trail.find(district, filter, last, limit + 1);
        return Page.of(rows, limit, row -> new Moment(row.at(), row.id()).text());
    }
}
