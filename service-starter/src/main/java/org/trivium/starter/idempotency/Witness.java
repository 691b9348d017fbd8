package org.trivium.starter.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Hears of requests that are answered without being acted on, before their answer goes out; what it
 * throws is answered instead.
 */
public interface Witness {

    /** An answer that was kept is given again; {@code location} is what it says of where. */
    void replayed(HttpServletRequest request, @Nullable String location);

    /** A repetition is refused, since its asker may do other things by now. */
    void refused(HttpServletRequest request);
}
