package org.trivium.stack.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Which requests are let in, and how a person gets from one to the next. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        refused ->
                                refused.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH),
                                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IdentitySettings settings) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                SignInPage.PATH,
                                                "/",
                                                "/sign-in.css",
                                                "/mark.svg",
                                                "/error",
                                                "/actuator/health/**")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage(SignInPage.PATH)
                                        .failureHandler(DoorConfiguration::again))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(policy(settings))))
                .build();
    }

    /** Back to the form, with the user name as it was typed. */
    private static void again(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String user = request.getParameter("username");
        response.sendRedirect(
                SignInPage.PATH
                        + "?wrong&as="
                        + URLEncoder.encode(user == null ? "" : user, StandardCharsets.UTF_8));
    }

    /** A browser applies form-action to where a form is redirected, too: that is the gateway. */
    private static String policy(IdentitySettings settings) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none';"
                + " form-action 'self' "
                + settings.gateways().stream().map(URI::toString).collect(Collectors.joining(" "));
    }
}
