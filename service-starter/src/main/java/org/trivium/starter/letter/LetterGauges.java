package org.trivium.starter.letter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the two figures that show whether anybody looks after dead letters: {@code
 * trivium.dead.letters.open} and {@code trivium.dead.letters.age} (seconds); alert when the age
 * passes a working day.
 */
final class LetterGauges implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(LetterGauges.class);

    private final Letters letters;
    private final Clock clock;
    private volatile long open;
    private volatile Duration age = Duration.ZERO;

    LetterGauges(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("trivium.dead.letters.open", () -> open)
                .description("Dead letters that nobody has settled")
                .register(registry);
        Gauge.builder("trivium.dead.letters.age", () -> age.toMillis() / 1000.0)
                .description("Age of the oldest dead letter that nobody has settled")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Looks once at all letters of the service. */
    @Scheduled(fixedDelayString = "${trivium.letters.count-every:10s}")
    void count() {
        try {
            open = letters.countOpen();
            age =
                    letters.oldestOpen()
                            .map(at -> Duration.between(at, clock.instant()))
                            .filter(waited -> !waited.isNegative())
                            .orElse(Duration.ZERO);
        } catch (RuntimeException away) {
            LOG.warn("Dead letters could not be counted: {}", away.getMessage());
        }
    }
}
