package org.trivium.support.ticket;

import static org.trivium.starter.caller.Role.DEPARTMENT_HEAD;
import static org.trivium.starter.caller.Role.DIRECTOR;
import static org.trivium.starter.caller.Role.INTEGRATOR;
import static org.trivium.starter.caller.Role.TECHNICIAN;

import java.util.Collections;
import java.util.Set;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;

/**
 * Which tickets of a district somebody may see: their own always, others' by role and site, and of
 * a restricted leaf only what they were given, unless they answer for the department.
 *
 * @param person whose own tickets it holds
 * @param others false when it holds no others
 * @param sites the only sites of others' tickets; empty when there is no such bound
 * @param hidden true when it holds others' tickets of restricted leaves, too
 * @param restricted codes of the leaves that are restricted now
 */
public record Sight(
        String person, boolean others, Set<String> sites, boolean hidden, Set<String> restricted) {

    private static final Set<Role> READERS =
            Set.of(TECHNICIAN, DEPARTMENT_HEAD, DIRECTOR, INTEGRATOR);
    private static final Set<Role> ANSWERABLE = Set.of(DEPARTMENT_HEAD, DIRECTOR);

    public Sight {
        sites = Set.copyOf(sites);
        restricted = Set.copyOf(restricted);
    }

    /**
     * What the caller sees.
     *
     * @throws org.trivium.starter.refusal.Forbidden when the caller has no role at all
     */
    public static Sight of(Caller caller, Set<String> restricted) {
        caller.as(Role.values());
        return new Sight(
                caller.person(),
                seesOthers(caller),
                caller.sites(),
                holdsOneOf(caller, ANSWERABLE),
                restricted);
    }

    /** True for everyone who may see more than their own tickets. */
    static boolean seesOthers(Caller caller) {
        return holdsOneOf(caller, READERS);
    }

    /** True when the ticket is in it. */
    public boolean holds(Ticket ticket) {
        return isOwn(person, ticket) || reaches(ticket);
    }

    /** True when it would be in it whoever had filed it: by role, site and leaf. */
    boolean reaches(Ticket ticket) {
        return others && isNear(ticket) && isOpenTo(ticket);
    }

    /** True for the tickets that the person filed or that were filed for the person. */
    static boolean isOwn(String person, Ticket ticket) {
        return person.equals(ticket.report().requester())
                || person.equals(ticket.report().onBehalfOf());
    }

    private boolean isNear(Ticket ticket) {
        return sites.isEmpty() || sites.contains(ticket.report().site());
    }

    private boolean isOpenTo(Ticket ticket) {
        return hidden
                || person.equals(ticket.progress().assignee())
                || !ticket.isHidden(restricted);
    }

    private static boolean holdsOneOf(Caller caller, Set<Role> roles) {
        return !Collections.disjoint(caller.roles(), roles);
    }
}
