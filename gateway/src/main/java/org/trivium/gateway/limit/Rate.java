package org.trivium.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many requests in a time, written {@code 600/1m}. Whoever was quiet may ask all of them at
 * once.
 *
 * @param requests how many
 * @param per in which time
 */
record Rate(long requests, Duration per) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d+)/(\\w+)");

    /** Reads what a setting says. */
    public static Rate valueOf(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("A rate is written like 600/1m, not " + written);
        }
        return new Rate(
                Long.parseLong(parts.group(1)), DurationStyle.detectAndParse(parts.group(2)));
    }

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, per))
                .build();
    }
}
