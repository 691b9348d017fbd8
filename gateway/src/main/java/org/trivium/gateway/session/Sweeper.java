package org.trivium.gateway.session;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes sessions that have run out, again and again. */
final class Sweeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final MongoSessions sessions;
    private final Duration every;
    private Disposable round = Disposables.disposed();

    Sweeper(MongoSessions sessions, Duration every) {
        this.sessions = sessions;
        this.every = every;
    }

    @Override
    public void start() {
        round = Flux.interval(every).onBackpressureDrop().concatMap(tick -> sweep()).subscribe();
    }

    private Mono<Long> sweep() {
        return sessions.sweep()
                .onErrorResume(
                        away -> {
                            LOG.warn("Sessions could not be swept: {}", away.getMessage());
                            return Mono.empty();
                        });
    }

    @Override
    public void stop() {
        round.dispose();
    }

    @Override
    public boolean isRunning() {
        return !round.isDisposed();
    }
}
