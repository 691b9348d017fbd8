package org.trivium.support.intake.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.trivium.events.EventType;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcer;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.Register;
import org.trivium.support.directory.Registered;

/** The whole context of a district, as if all of it had just been entered. */
record ContextAnew(List<Source<?>> sources) {

    ContextAnew {
        sources = List.copyOf(sources);
    }

    List<Announcement> of(String district, Instant at) {
        return sources.stream().flatMap(source -> source.context(district, at)).toList();
    }

    /** One register and what the detector hears of its entries. */
    record Source<T extends Registered>(Register<T> register, Announcer<Change<T>> announcer) {

        private Stream<Announcement> context(String district, Instant at) {
            return register.all(district).stream()
                    .map(entry -> announcer.announce(new Change<>(null, entry, at)))
                    .flatMap(Collection::stream)
                    .filter(
                            event ->
                                    event.type()
                                            .equals(EventType.DETECTION_CONTEXT_SET.published()));
        }
    }
}
