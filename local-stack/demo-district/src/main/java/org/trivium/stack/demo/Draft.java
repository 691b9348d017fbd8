package org.trivium.stack.demo;

import java.time.LocalDateTime;

/**
 * A ticket before anybody has worked on it.
 *
 * @param plan index of what it was planted for, −1 for an ordinary one
 * @param cause kind that it most likely has, empty for the leaf's usual mixture
 */
record Draft(
        LocalDateTime opened, Site site, String leaf, Person requester, int plan, String cause) {

    static final int ORDINARY = -1;
}
