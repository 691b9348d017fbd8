package org.trivium.starter.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * A verb of a controller whose entry is written when it has done its work and before any of its
 * answer goes out, whatever kind of answer that is. If the entry cannot be written, that is as if
 * the verb had failed: nobody is told of a change, or shown a person's data, that is not in the
 * trail. What a crash between work and entry leaves is a change without an entry, which nobody was
 * told of either; sent again with its {@code Idempotency-Key} it is found done, answered and
 * entered. An entry written before the work would close that gap, but every entry would have to be
 * changed afterwards, and would cost twice.
 */
final class AuditedVerb extends ServletInvocableHandlerMethod {

    private final AuditClerk clerk;

    AuditedVerb(HandlerMethod verb, AuditClerk clerk) {
        super(verb);
        this.clerk = clerk;
    }

    @Override
    protected @Nullable Object doInvoke(@Nullable Object... args) throws Exception {
        Optional<Asked> asked = asked();
        if (asked.isEmpty()) {
            return super.doInvoke(args);
        }
        Object answer;
        try {
            answer = super.doInvoke(args);
        } catch (Exception failure) {
            clerk.failed(asked.get(), failure);
            throw failure;
        }
        clerk.answered(asked.get(), answer);
        return answer;
    }

    private Optional<Asked> asked() {
        return RequestContextHolder.currentRequestAttributes()
                        instanceof ServletRequestAttributes now
                ? clerk.asked(now.getRequest(), this)
                : Optional.empty();
    }
}
