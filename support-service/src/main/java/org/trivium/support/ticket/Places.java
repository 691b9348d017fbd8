package org.trivium.support.ticket;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.trivium.support.directory.Kind;
import org.trivium.support.directory.Position;

/** What a ticket has to know of the district that it belongs to. */
public interface Places {

    /**
     * True when tickets may be filed for the site.
     *
     * @throws org.trivium.support.directory.DistrictUnknown when the district is not set up
     */
    boolean hasSite(String district, String site);

    /** The leaf of the category tree; a retired one is still found. */
    Optional<Leaf> leaf(String district, String code);

    /** Codes of the leaves whose tickets may leave the service as counts only. */
    Set<String> restrictedLeaves(String district);

    /** Codes of the leaves of a group, retired ones included; none when there is no such group. */
    Set<String> leavesOf(String district, String group);

    /** Where the district's days begin. */
    ZoneId zone(String district);

    /** The person of that opaque id, if the directory knows one. */
    Optional<Someone> person(String district, String id);

    /**
     * A person as the directory has them now.
     *
     * @param position what they do at a site
     * @param active false once they have left
     */
    record Someone(Position position, boolean active) {}

    /**
     * A leaf as the category tree has it now.
     *
     * @param retired stays in history and takes no new ticket
     * @param prior the kind that a ticket of the leaf most likely turns out to be
     */
    record Leaf(String code, long treeVersion, boolean restricted, boolean retired, Kind prior) {

        /** What a ticket keeps of it. */
        public Category category() {
            return new Category(code, treeVersion, restricted);
        }
    }
}
