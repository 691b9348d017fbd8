package org.trivium.gateway.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session as one request sees it; it remembers what that request has changed. */
final class BrowserSession implements Session {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 32;

    private final Map<String, Object> attributes = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Clock clock;
    private final Instant created;
    private String id;
    private @Nullable String storedAs;
    private Instant storedAccess;
    private Instant accessed;
    private Duration idle;

    private BrowserSession(Clock clock, String id, Instant created, Duration idle) {
        this.clock = clock;
        this.id = id;
        this.created = created;
        this.storedAccess = created;
        this.accessed = created;
        this.idle = idle;
    }

    static BrowserSession begin(Clock clock, Duration idle) {
        return new BrowserSession(clock, newId(), clock.instant(), idle);
    }

    /** The session of that id as it was stored. */
    static BrowserSession stored(
            Clock clock, String id, Instant created, Instant accessed, Duration idle) {
        var session = new BrowserSession(clock, id, created, idle);
        session.storedAs = id;
        session.storedAccess = accessed;
        session.accessed = accessed;
        return session;
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** Takes an attribute as it was stored, which is no change. */
    void restore(String name, Object value) {
        attributes.put(name, value);
    }

    /** Id under which the database knows it; null for one that was never saved. */
    @Nullable String storedAs() {
        return storedAs;
    }

    /** Attributes that this request has set or removed. */
    Set<String> changed() {
        return Set.copyOf(changed);
    }

    /** Whether the request is worth a write although it changed nothing. */
    boolean isDueSince(Duration touch) {
        return !accessed.isBefore(storedAccess.plus(touch));
    }

    /** From here on the database has it as it is. */
    void isStored() {
        storedAs = id;
        storedAccess = accessed;
        changed.clear();
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = newId();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        attributes.put(name, value);
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        if (attributes.remove(name) != null) {
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        accessed = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        idle = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    @Override
    public boolean isExpired() {
        return !clock.instant().isBefore(accessed.plus(idle));
    }
}
