package org.trivium.support.ticket;

import java.util.Optional;
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

    /** What the person does at a site; OTHER when the directory does not know. */
    Position position(String district, String person);

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
