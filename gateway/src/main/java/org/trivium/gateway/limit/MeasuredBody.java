package org.trivium.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A request whose body is measured while it goes through. */
final class MeasuredBody extends ServerHttpRequestDecorator {

    private final long largest;
    private final BodySettings settings;
    private final Sinks.One<Void> fault = Sinks.one();
    private final AtomicLong bytes = new AtomicLong();

    /** Pieces that the service would take, if only they came. */
    private final AtomicLong wanted = new AtomicLong();

    MeasuredBody(ServerHttpRequest request, long largest, BodySettings settings) {
        super(request);
        this.largest = largest;
        this.settings = settings;
    }

    /** Ends with the reason when the body is not to be taken. */
    Mono<Void> fault() {
        return fault.asMono();
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.using(
                this::watch,
                watch ->
                        super.getBody()
                                .doOnRequest(
                                        more -> wanted.accumulateAndGet(more, MeasuredBody::sum))
                                .handle(
                                        (piece, next) -> {
                                            if (takes(piece)) {
                                                next.next(piece);
                                            } else {
                                                DataBufferUtils.release(piece);
                                            }
                                        }),
                Disposable::dispose);
    }

    private boolean takes(DataBuffer piece) {
        wanted.decrementAndGet();
        boolean fits = bytes.addAndGet(piece.readableByteCount()) <= largest;
        if (!fits) {
            fault.tryEmitError(new Refused(Refusal.TOO_LARGE));
        }
        return fits;
    }

    /** A body that waits for the service is not slow. */
    private Disposable watch() {
        AtomicLong before = new AtomicLong();
        return Flux.interval(settings.window())
                .subscribe(
                        tick -> {
                            long now = bytes.get();
                            boolean slow =
                                    now - before.getAndSet(now) < settings.enough().toBytes();
                            if (slow && wanted.get() > 0) {
                                fault.tryEmitError(new Refused(Refusal.TOO_SLOW));
                            }
                        });
    }

    private static long sum(long there, long more) {
        long sum = there + more;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
