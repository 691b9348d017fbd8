package org.trivium.gateway.signin;

import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.trivium.gateway.header.PublicAddress;
import reactor.core.publisher.Mono;

/** The gateway as the identity provider knows it; complete once the provider has answered. */
final class Registration implements ReactiveClientRegistrationRepository {

    static final String ID = "trivium";
    static final String SIGN_IN = "/oauth2/authorization/" + ID;

    private final SecuritySettings settings;
    private final PublicAddress address;
    private final Mono<ClientRegistration> registration;

    Registration(SecuritySettings settings, PublicAddress address, Provider provider) {
        this.settings = settings;
        this.address = address;
        this.registration = Provider.whenKnown(provider.metadata().map(this::of));
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return ID.equals(id) ? registration : Mono.empty();
    }

    private ClientRegistration of(Map<String, Object> metadata) {
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.secret())
                .scope(settings.scopes())
                .redirectUri(address.base() + "/login/oauth2/code/" + ID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                // the token of the sign-in says it all
                .userInfoUri(null)
                .build();
    }
}
