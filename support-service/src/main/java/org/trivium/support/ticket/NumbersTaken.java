package org.trivium.support.ticket;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/**
 * The next numbers of a district are all taken, as after a counter that was lost; trying again goes
 * on from there.
 */
public class NumbersTaken extends Conflict {

    NumbersTaken(String district) {
        super(
                "The next ticket numbers of district %s are taken: try again.".formatted(district),
                Map.of("district", district));
    }
}
