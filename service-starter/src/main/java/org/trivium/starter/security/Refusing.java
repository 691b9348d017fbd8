package org.trivium.starter.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.starter.refusal.MalformedAddress;
import org.trivium.starter.refusal.NotSignedIn;

/** Says no at the door in the same shape as everywhere behind it. */
final class Refusing
        implements AuthenticationEntryPoint,
                AuthenticationFailureHandler,
                AccessDeniedHandler,
                RequestRejectedHandler {

    private final HandlerExceptionResolver problems;

    Refusing(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** A token was needed, or brought in vain. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException missing) {
        boolean brought = missing instanceof OAuth2AuthenticationException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                brought ? "Bearer error=\"invalid_token\"" : "Bearer");
        refuse(
                request,
                response,
                new NotSignedIn(
                        brought
                                ? "The access token is not valid here, or not any more."
                                : "This needs an access token."));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException away) {
            refuse(request, response, new IdentityAway(away));
        } else {
            commence(request, response, failure);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException no) {
        refuse(request, response, new Forbidden("Your roles do not allow this."));
    }

    /** An address that means one thing here and another there. */
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException doubtful) {
        refuse(request, response, new MalformedAddress());
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, RuntimeException refusal) {
        if (problems.resolveException(request, response, null, refusal) == null) {
            throw refusal;
        }
    }
}
