package org.trivium.gateway;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Does in our realm what its administrators do. */
final class KeycloakAdmin {

    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};

    /** Keycloak's own, of everyone who is entered by hand; none of our business. */
    private static final String DEFAULT_ROLES = "default-roles-trivium";

    private final RestClient realm;

    KeycloakAdmin(Keycloak keycloak) {
        realm =
                RestClient.builder()
                        .baseUrl(keycloak.address() + "/admin/realms/trivium")
                        .defaultRequest(
                                request ->
                                        request.header(
                                                HttpHeaders.AUTHORIZATION,
                                                "Bearer " + token(keycloak)))
                        .build();
    }

    private static String token(Keycloak keycloak) {
        return keycloak.token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Keycloak.ADMINISTRATOR,
                        "password",
                        keycloak.secret));
    }

    /** People who may sign in, all with one password. */
    void enroll(Collection<LocalPerson> people, String password) {
        post(
                "/partialImport",
                Map.of("users", people.stream().map(it -> user(it, password)).toList()));
    }

    void takeRole(String user, String role) {
        String id = text(first("/users?exact=true&username=" + user), "id");
        Map<String, Object> taken =
                realm.get().uri("/roles/" + role).retrieve().requiredBody(Keycloak.OBJECT);
        realm.method(HttpMethod.DELETE)
                .uri("/users/" + id + "/role-mappings/realm")
                .contentType(MediaType.APPLICATION_JSON)
                .body(List.of(taken))
                .retrieve()
                .toBodilessEntity();
    }

    /** Another program, to which people give their password. */
    void register(String client) {
        post(
                "/clients",
                Map.of(
                        "clientId",
                        client,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true));
    }

    /** The secret that Keycloak has drawn for a client. */
    String secret(String client) {
        return text(first("/clients?clientId=" + client), "secret");
    }

    /** Has people come from another provider, under a name that it has here. */
    void broker(String alias, FakeProvider provider) {
        String issuer = provider.issuer();
        Map<String, String> config = new HashMap<>();
        config.put("issuer", issuer);
        config.put("authorizationUrl", issuer + "/authorize");
        config.put("tokenUrl", issuer + "/token");
        config.put("userInfoUrl", issuer + "/userinfo");
        config.put("jwksUrl", issuer + "/jwks");
        config.put("useJwksUrl", "true");
        config.put("validateSignature", "true");
        config.put("pkceEnabled", "true");
        config.put("pkceMethod", "S256");
        config.put("clientAuthMethod", "client_secret_post");
        config.put("clientId", FakeProvider.CLIENT);
        config.put("clientSecret", FakeProvider.SECRET);
        config.put("syncMode", "FORCE");
        post(
                "/identity-provider/instances",
                Map.of("alias", alias, "providerId", "oidc", "config", config));
    }

    /** How something that another provider tells becomes something that we need. */
    void map(String alias, String mapper, Map<String, String> how) {
        Map<String, String> config = new HashMap<>(how);
        config.put("syncMode", "INHERIT");
        post(
                "/identity-provider/instances/" + alias + "/mappers",
                Map.of(
                        "name", UUID.randomUUID().toString(),
                        "identityProviderAlias", alias,
                        "identityProviderMapper", mapper,
                        "config", config));
    }

    private static Map<String, Object> user(LocalPerson person, String password) {
        return Map.of(
                "username", person.user(),
                "firstName", person.firstName(),
                "lastName", person.lastName(),
                "enabled", true,
                "realmRoles", with(DEFAULT_ROLES, person.roles()),
                "attributes", person.attributes(),
                "credentials", List.of(Map.of("type", "password", "value", password)));
    }

    private static List<String> with(String one, List<String> others) {
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }

    private void post(String path, Map<String, ?> body) {
        realm.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private Map<String, Object> first(String query) {
        return realm.get().uri(query).retrieve().requiredBody(LIST).getFirst();
    }

    private static String text(Map<String, Object> object, String name) {
        return Objects.requireNonNull(object.get(name), name).toString();
    }
}
