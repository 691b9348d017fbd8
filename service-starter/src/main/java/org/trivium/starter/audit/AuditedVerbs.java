package org.trivium.starter.audit;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Has every verb of a controller audited. */
final class AuditedVerbs extends RequestMappingHandlerAdapter {

    private final AuditClerk clerk;

    AuditedVerbs(AuditClerk clerk) {
        this.clerk = clerk;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod verb) {
        return new AuditedVerb(verb, clerk);
    }
}
