package org.trivium.gateway.signin;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;

/** Tells a page, or a program, who asks. */
@RestController
final class Me {

    private final AskerNow now;

    Me(AskerNow now) {
        this.now = now;
    }

    @GetMapping("/api/me")
    Mono<Answer> me(ServerWebExchange exchange, @Nullable Principal principal) {
        if (!(principal instanceof Authentication known)) {
            return Mono.error(new Refused(Refusal.NOT_SIGNED_IN));
        }
        return now.of(exchange, known).map(asker -> Answer.of(asker, name(known)));
    }

    private static @Nullable String name(Authentication known) {
        return known.getPrincipal() instanceof OidcUser user ? user.getFullName() : null;
    }

    /**
     * Who asks.
     *
     * @param name of a person who has signed in; null for a program
     * @param client name of a program; null for a person who has signed in
     */
    record Answer(
            String district,
            String person,
            @Nullable String name,
            @Nullable String client,
            List<String> roles,
            List<String> sites) {

        static Answer of(Asker asker, @Nullable String name) {
            return new Answer(
                    asker.district(),
                    asker.person(),
                    name,
                    asker.client(),
                    asker.roles(),
                    asker.sites());
        }
    }
}
