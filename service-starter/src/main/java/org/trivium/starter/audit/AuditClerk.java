package org.trivium.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Callers;
import org.trivium.starter.caller.Role;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.id.Ids;
import org.trivium.starter.mongo.DatabaseAway;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.starter.refusal.Refusal;

/** Writes down what became of requests. */
final class AuditClerk {

    private final AuditTrail trail;
    private final Callers callers;
    private final Clock clock;

    AuditClerk(AuditTrail trail, Callers callers, Clock clock) {
        this.trail = trail;
        this.callers = callers;
        this.clock = clock;
    }

    /** What a request asks of a verb, if that is to be written down. */
    Optional<Asked> asked(HttpServletRequest request, HandlerMethod verb) {
        return Asked.of(request, verb, callers);
    }

    /** A verb has given its answer, of which nobody has seen anything yet. */
    void answered(Asked asked, @Nullable Object answer) {
        AuditOutcome outcome = asked.change() ? AuditOutcome.DONE : AuditOutcome.READ;
        if (!(answer instanceof ResponseEntity<?> entity)) {
            enter(asked, outcome, null);
        } else if (entity.getStatusCode().is2xxSuccessful()) {
            enter(asked, outcome, place(entity.getHeaders()));
        }
    }

    /** A verb has not given one. */
    void failed(Asked asked, Exception failure) {
        if (failure instanceof Forbidden) {
            enter(asked, AuditOutcome.REFUSED, null);
        } else if (asked.change() && isBroken(failure)) {
            try {
                enter(asked, AuditOutcome.FAILED, null);
            } catch (RuntimeException away) {
                failure.addSuppressed(away);
            }
        }
    }

    /** Writes an entry; {@code place} is where the thing is that the answer is about. */
    void enter(Asked asked, AuditOutcome outcome, @Nullable String place) {
        Caller caller = asked.caller();
        trail.add(
                new AuditEntry(
                        Ids.next(),
                        caller.district(),
                        clock.instant(),
                        caller.person(),
                        asked.client(),
                        caller.roles().stream().map(Role::claim).sorted().toList(),
                        asked.verb(),
                        object(asked, place),
                        outcome,
                        asked.data(),
                        Objects.requireNonNullElse(MDC.get(Announcements.CORRELATION), ""),
                        asked.address()));
    }

    /** Neither an ordinary no, nor the database, which could not take an entry either. */
    private static boolean isBroken(Exception failure) {
        return !(failure instanceof Refusal
                || failure instanceof ErrorResponse
                || DatabaseAway.explains(failure));
    }

    private static @Nullable String place(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.LOCATION))
                .orElseGet(() -> headers.getFirst(HttpHeaders.CONTENT_LOCATION));
    }

    private static List<String> object(Asked asked, @Nullable String place) {
        return Stream.concat(asked.object().stream(), Stream.ofNullable(place).map(AuditClerk::id))
                .distinct()
                .toList();
    }

    /** The last step of a path. */
    private static String id(String place) {
        String path = URI.create(place).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
