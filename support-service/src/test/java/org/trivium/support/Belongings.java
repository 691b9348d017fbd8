package org.trivium.support;

import java.util.Map;
import org.trivium.test.matrix.Thing;

/** What somebody has in a district: a ticket far away, a file of it, and a saved list. */
record Belongings(Thing ticket, Thing file, Thing list) {

    static Belongings of(Clerk clerk, String person) {
        Thing ticket = Thing.called("ticket", clerk.ticket(person, "FAR", "prn.howto"));
        return new Belongings(
                ticket, file(clerk, person, ticket), Thing.called("id", clerk.list(person)));
    }

    /** A file that the person adds to a ticket. */
    static Thing file(Clerk clerk, String person, Thing ticket) {
        String id = clerk.file(person, ticket.mark());
        return new Thing(Map.of("ticket", ticket.mark(), "id", id), id);
    }
}
