package org.trivium.support.ticket.saved;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** Somebody has as many saved lists as one may have. */
public class SavedListsFull extends Conflict {

    SavedListsFull(int most) {
        super(
                "You have %d saved lists, and more are not kept.".formatted(most),
                Map.of("most", most));
    }
}
