package org.trivium.support.intake;

import java.util.List;
import org.trivium.support.ticket.TicketChange;

/** Tells the detector what it is to forget, and then history once more, piece by piece. */
public interface Retelling {

    /** Says that history begins anew, and in which district; piece 0. */
    void begin(ImportJob job);

    /** Tells a piece; told again, it is the same. Returns when the broker has it. */
    void tell(ImportJob job, long piece, List<TicketChange> facts);

    /** Clears what is left of the pieces. */
    void clear(ImportJob job);
}
