package org.trivium.support.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices recurring tickets of one district: records go in, changes of recurrences come out.
 *
 * <p>Records come in one order (section 10); the same records give the same events, whatever the
 * wall clock says. Not safe for use by several threads.
 */
public final class District {

    private final Changes changes;
    private final String salt;
    private final @Nullable SignalListener listener;
    private List<RecurrenceEvent> events = new ArrayList<>();
    private Engine engine;

    /**
     * A district of which nothing is known yet; the salt goes before requesters' ids (section 8).
     */
    public District(String name, String salt) {
        this(new DistrictState(name, new Changes()), salt, null);
    }

    District(DistrictState state, String salt, @Nullable SignalListener listener) {
        this.changes = state.changes;
        this.salt = salt;
        this.listener = listener;
        this.engine = new Engine(state, salt, event -> events.add(event), listener);
    }

    /** A district as it was when it was last saved. */
    public static District restore(String name, String salt, StateSource source) {
        return new District(Restoration.of(name, source), salt, null);
    }

    /** Applies a record and returns what it publishes, in order (section 9). */
    public List<RecurrenceEvent> process(DetectionRecord record) {
        events = new ArrayList<>();
        Moment at = Moment.of(record.at());
        if (record.logged() != null) {
            at = at.orEarlier(Moment.of(record.logged()));
        }
        passTime(record, at);
        apply(record, at);
        return List.copyOf(events);
    }

    /** Hands over what has changed since the last save, each thing once. */
    public void save(StateSink sink) {
        changes.save(sink);
    }

    /** The kind that has overtaken a leaf's usual kind in this district (section 12). */
    public Optional<Kind> drift(String leaf) {
        return engine.kinds.drift(engine.state.leaves.known(leaf));
    }

    /** False when the ticket was never filed here or is too old to matter (section 10). */
    public boolean remembers(String ticket) {
        return engine.state.tickets.find(ticket, engine.state.figures.day) != null;
    }

    DistrictState state() {
        return engine.state;
    }

    private void passTime(DetectionRecord record, Moment at) {
        Figures now = engine.state.figures;
        boolean timeless =
                switch (record) {
                    case DetectionRecord.Context _ -> true;
                    case DetectionRecord.Restart _ -> true;
                    case DetectionRecord.Opened _ -> false;
                    default -> !now.started();
                };
        if (timeless) {
            return;
        }
        if (!now.started() || at.day() > now.day) {
            engine.time.advance(at.day());
            now.minute = at.minute();
            now.touch();
        } else if (at.day() == now.day && at.minute() > now.minute) {
            now.minute = at.minute();
            now.touch();
        }
    }

    private void apply(DetectionRecord record, Moment at) {
        switch (record) {
            case DetectionRecord.Context context -> engine.context.set(context);
            case DetectionRecord.Opened opened -> engine.tickets.opened(opened, at);
            case DetectionRecord.Recategorised moved -> engine.tickets.recategorised(moved);
            case DetectionRecord.Merged merged -> engine.tickets.merged(merged);
            case DetectionRecord.Resolved resolved ->
                    engine.tickets.confirmed(resolved.ticket(), resolved.kind());
            case DetectionRecord.Reopened reopened ->
                    engine.tickets.confirmed(reopened.ticket(), Optional.empty());
            case DetectionRecord.Clock _ -> ring();
            case DetectionRecord.Restart _ -> restart();
        }
    }

    private void ring() {
        Figures now = engine.state.figures;
        if (now.started()) {
            engine.stop.endQuietBursts(now.day, now.minute, now.day);
        }
    }

    /** History will be told again from its beginning: end what lives, forget the rest. */
    private void restart() {
        DistrictState state = engine.state;
        if (state.figures.started()) {
            engine.stop.everything(EndReason.RESTART, state.figures.day);
        }
        engine = new Engine(state.restarted(), salt, event -> events.add(event), listener);
    }
}
