package org.trivium.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.trivium.starter.idempotency.Witness;

/** Enters requests that are answered before any verb has heard of them. */
final class AuditWitness implements Witness {

    private final AuditClerk clerk;
    private final ObjectProvider<RequestMappingHandlerMapping> verbs;

    /** The verbs are looked up late, since they are audited themselves. */
    AuditWitness(AuditClerk clerk, ObjectProvider<RequestMappingHandlerMapping> verbs) {
        this.clerk = clerk;
        this.verbs = verbs;
    }

    @Override
    public void replayed(HttpServletRequest request, @Nullable String location) {
        asked(request).ifPresent(asked -> clerk.enter(asked, AuditOutcome.REPLAYED, location));
    }

    @Override
    public void refused(HttpServletRequest request) {
        asked(request).ifPresent(asked -> clerk.enter(asked, AuditOutcome.REFUSED, null));
    }

    private Optional<Asked> asked(HttpServletRequest request) {
        return verb(request).flatMap(verb -> clerk.asked(request, verb));
    }

    /** Looking it up leaves pattern and variables in the request. */
    private Optional<HandlerMethod> verb(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = verbs.getObject().getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod verb
                    ? Optional.of(verb)
                    : Optional.empty();
        } catch (Exception noVerb) {
            throw new IllegalStateException("There is no verb for what was answered", noVerb);
        }
    }
}
