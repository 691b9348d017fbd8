package org.trivium.support.directory;

import java.util.Collection;
import java.util.Map;
import org.trivium.starter.caller.Caller;

/**
 * What an import asks of the directory: to know what it meets, and then to announce it before the
 * first ticket is told.
 */
public final class DirectoryDesk {

    private final SiteDesk sites;
    private final PersonDesk people;
    private final CategoryDesk categories;
    private final Unsent unsent;

    public DirectoryDesk(
            SiteDesk sites, PersonDesk people, CategoryDesk categories, Unsent unsent) {
        this.sites = sites;
        this.people = people;
        this.categories = categories;
        this.unsent = unsent;
    }

    /** Adds the leaves that are not known yet, neutral and marked; the tree afterwards. */
    public CategoryTree ensureLeaves(Caller caller, Collection<Newcomers.NewLeaf> met) {
        return categories.ensure(caller, met);
    }

    /** Adds the sites that are not known yet, marked, with an estimated staff number. */
    public void ensureSites(Caller caller, Collection<Newcomers.NewSite> met) {
        sites.ensure(caller, met);
    }

    /** Adds the people that are not known yet; the opaque id of each by external key. */
    public Map<String, String> ensurePeople(Caller caller, Collection<Newcomers.NewPerson> met) {
        return people.ensure(caller, met);
    }

    /** Raises estimated staff numbers to the distinct people seen; said ones stay. */
    public void raiseEstimatedStaff(Caller caller, Map<String, Integer> staffBySite) {
        sites.raiseEstimates(caller, staffBySite);
    }

    /**
     * Sends whatever the directory of the caller's district has not sent, and returns when the
     * broker has acknowledged all of it; throws when the broker does not.
     */
    public void announceAll(Caller caller) {
        unsent.send(Editors.district(caller));
    }
}
