package org.trivium.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** One bucket of requests for each of a kind; who was quiet for long is forgotten. */
final class Buckets {

    private static final Duration QUIET = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets;
    private final Function<String, Rate> rates;

    Buckets(int remembered, Function<String, Rate> rates) {
        this.buckets =
                Caffeine.newBuilder().maximumSize(remembered).expireAfterAccess(QUIET).build();
        this.rates = rates;
    }

    /** Takes one request; if there is none left, says how long to wait. */
    Optional<Duration> take(String whose) {
        ConsumptionProbe probe =
                buckets.get(whose, name -> rates.apply(name).bucket())
                        .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
