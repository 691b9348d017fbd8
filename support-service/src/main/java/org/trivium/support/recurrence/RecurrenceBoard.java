package org.trivium.support.recurrence;

import static org.trivium.starter.caller.Role.DEPARTMENT_HEAD;
import static org.trivium.starter.caller.Role.DIRECTOR;
import static org.trivium.starter.caller.Role.INTEGRATOR;
import static org.trivium.starter.caller.Role.PD_COORDINATOR;
import static org.trivium.starter.caller.Role.PLANNER;
import static org.trivium.starter.caller.Role.TECHNICIAN;

import java.util.List;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.NotFound;

/** The board where the department reads what keeps coming back. */
public final class RecurrenceBoard {

    private static final Role[] READERS = {
        TECHNICIAN, PD_COORDINATOR, PLANNER, DEPARTMENT_HEAD, DIRECTOR, INTEGRATOR
    };

    private final Recurrences recurrences;

    public RecurrenceBoard(Recurrences recurrences) {
        this.recurrences = recurrences;
    }

    /** Puts up what the detector has told; harmless when told again. */
    public void put(Recurrence told, News news) {
        Recurrence shown =
                told.life().living()
                        ? told
                        : recurrences
                                .byId(told.district(), told.id())
                                .map(earlier -> told.keeping(earlier.findings()))
                                .orElse(told);
        recurrences.keep(shown, news);
    }

    /** Part of the list, the latest emerged first. */
    public Page<Recurrence> page(Caller caller, Wanted wanted) {
        return recurrences.page(caller.as(READERS).district(), wanted);
    }

    /**
     * One recurrence.
     *
     * @throws NotFound when the caller's district has none of that id
     */
    public Recurrence read(Caller caller, String id) {
        return recurrences
                .byId(caller.as(READERS).district(), id)
                .orElseThrow(() -> new NotFound("recurrence", id));
    }

    /** Its life so far, oldest first. */
    public List<News> life(Caller caller, String id) {
        return recurrences.life(read(caller, id).district(), id);
    }
}
