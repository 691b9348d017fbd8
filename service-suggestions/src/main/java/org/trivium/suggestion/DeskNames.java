package org.trivium.suggestion;

import java.util.List;
import java.util.Set;
import org.trivium.starter.caller.Role;

/**
 * What a service calls its desk: all that distinguishes one from another.
 *
 * @param service short name of the service, as in its path
 * @param other short name of the service whose suggestions it links with
 * @param targets what it suggests
 * @param deciders who may decide
 */
public record DeskNames(String service, String other, List<Target> targets, Set<Role> deciders) {

    public DeskNames {
        targets = List.copyOf(targets);
        deciders = Set.copyOf(deciders);
    }
}
