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
import org.trivium.support.directory.Directory;

/** The board where the department reads what keeps coming back. */
public final class RecurrenceBoard {

    private static final Role[] READERS = {
        TECHNICIAN, PD_COORDINATOR, PLANNER, DEPARTMENT_HEAD, DIRECTOR, INTEGRATOR
    };

    private final Recurrences recurrences;
    private final Directory directory;

    public RecurrenceBoard(Recurrences recurrences, Directory directory) {
        this.recurrences = recurrences;
        this.directory = directory;
    }

    /**
     * Puts up what the detector has told; harmless when told again. The end of a recurrence tells
     * no evidence: the last one stays with it.
     */
    public void put(Recurrence told, News news) {
        Recurrence shown =
                told.life().living()
                        ? told
                        : recurrences
                                .byId(told.district(), told.id())
                                .map(earlier -> told.with(earlier.findings()))
                                .orElse(told);
        recurrences.keep(shown, news);
    }

    /** Part of the list, the latest emerged first. */
    public Page<Recurrence> page(Caller caller, Wanted wanted) {
        String district = caller.as(READERS).district();
        Reach reach = Reach.of(caller, directory);
        return recurrences.page(district, wanted, reach).map(one -> reach.shown(one).orElseThrow());
    }

    /**
     * One recurrence.
     *
     * @throws NotFound when the caller's district has none of that id, or the caller does not reach
     *     it
     */
    public Recurrence read(Caller caller, String id) {
        return recurrences
                .byId(caller.as(READERS).district(), id)
                .flatMap(Reach.of(caller, directory)::shown)
                .orElseThrow(() -> new NotFound("recurrence", id));
    }

    /** Its life so far, oldest first. */
    public List<News> life(Caller caller, String id) {
        return recurrences.life(read(caller, id).district(), id);
    }
}
