package org.trivium.gateway.signin;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Decides whether a request comes in now, once it is known who asks. */
public interface Admission {

    /**
     * Completes if the request may go on.
     *
     * @param asker nobody for strangers
     */
    Mono<Void> admit(ServerWebExchange exchange, Optional<Asker> asker);
}
