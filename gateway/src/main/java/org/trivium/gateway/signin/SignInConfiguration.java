package org.trivium.gateway.signin;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.trivium.gateway.header.PublicAddress;
import org.trivium.gateway.session.SessionSettings;

/** The gateway as client of one identity provider, by settings alone. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    ProviderClient providerClient() {
        return new ProviderClient(WebClient.builder());
    }

    @Bean
    Provider provider(ProviderClient client, SecuritySettings settings) {
        return new Provider(client, settings);
    }

    @Bean
    Verifier verifier(Provider provider, SecuritySettings settings) {
        return new Verifier(provider, settings);
    }

    @Bean
    People people(Verifier verifier, SecuritySettings settings) {
        return new People(verifier, settings);
    }

    @Bean
    Registration registration(SecuritySettings settings, PublicAddress address, Provider provider) {
        return new Registration(settings, address, provider);
    }

    @Bean
    BearerTokens bearerTokens(Verifier verifier, SecuritySettings settings) {
        return new BearerTokens(verifier, settings);
    }

    @Bean
    SignOut signOut(Registration registration, PublicAddress address) {
        return new SignOut(registration, address);
    }

    @Bean
    CsrfCookie csrfCookie(PublicAddress address, SessionSettings sessions) {
        return new CsrfCookie(address, sessions);
    }

    @Bean
    KeptTokens keptTokens() {
        return new KeptTokens();
    }

    @Bean
    WebClientReactiveAuthorizationCodeTokenResponseClient codes(ProviderClient client) {
        var codes = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        codes.setWebClient(client.web());
        return codes;
    }

    @Bean
    Tokens tokens(
            KeptTokens kept,
            Registration registration,
            ProviderClient client,
            SecuritySettings settings,
            Clock clock) {
        var refreshes = new WebClientReactiveRefreshTokenTokenResponseClient();
        refreshes.setWebClient(client.web());
        return new Tokens(kept, refreshes, registration, settings.refreshBefore(), clock);
    }

    @Bean
    Operators operators(AskerNow now) {
        return new Operators(now);
    }

    @Bean
    AskerNow askerNow(Tokens tokens, Verifier verifier, SecuritySettings settings) {
        return new AskerNow(tokens, verifier, settings);
    }
}
