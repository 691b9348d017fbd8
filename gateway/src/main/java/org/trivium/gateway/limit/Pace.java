package org.trivium.gateway.limit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.trivium.gateway.header.ClientAddress;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import org.trivium.gateway.signin.Admission;
import org.trivium.gateway.signin.Asker;
import reactor.core.publisher.Mono;

/** Lets nobody ask faster than is allowed to them, nor to their district. */
@Component
final class Pace implements Admission {

    private final ClientAddress addresses;
    private final Buckets people;
    private final Buckets clients;
    private final Buckets districts;
    private final Buckets strangers;

    Pace(LimitSettings settings, ClientAddress addresses) {
        this.addresses = addresses;
        this.people = new Buckets(settings.remembered(), person -> settings.person());
        this.clients = new Buckets(settings.remembered(), settings::of);
        this.districts = new Buckets(settings.remembered(), district -> settings.district());
        this.strangers = new Buckets(settings.remembered(), address -> settings.address());
    }

    @Override
    public Mono<Void> admit(ServerWebExchange exchange, Optional<Asker> asker) {
        return Mono.justOrEmpty(asker.map(this::refuse).orElseGet(() -> stranger(exchange)))
                .flatMap(Mono::error);
    }

    private Optional<Refused> refuse(Asker asker) {
        String program = asker.client();
        return (program == null
                        ? take(
                                people,
                                asker.district() + "|" + asker.person(),
                                Refusal.TOO_MANY_OF_PERSON)
                        : take(clients, program, Refusal.TOO_MANY_OF_CLIENT))
                .or(() -> take(districts, asker.district(), Refusal.TOO_MANY_OF_DISTRICT));
    }

    private Optional<Refused> stranger(ServerWebExchange exchange) {
        String address = addresses.of(exchange.getRequest());
        return take(strangers, address, Refusal.TOO_MANY_OF_ADDRESS);
    }

    private static Optional<Refused> take(Buckets buckets, String whose, Refusal why) {
        return buckets.take(whose).map(wait -> new Refused(why, wait));
    }
}
