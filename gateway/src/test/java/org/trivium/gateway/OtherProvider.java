package org.trivium.gateway;

import java.util.List;
import java.util.Map;

/** A provider with words of its own, whose people Keycloak places by mappers. */
final class OtherProvider implements AutoCloseable {

    /** Its name in Keycloak. */
    static final String ALIAS = "classes";

    private static final String IMPORTER = "oidc-user-attribute-idp-mapper";

    private final FakeProvider provider = new FakeProvider();

    OtherProvider(KeycloakAdmin admin) {
        admin.broker(ALIAS, provider);
        admin.map(
                ALIAS,
                "hardcoded-attribute-idp-mapper",
                Map.of("attribute", "district", "attribute.value", "demo"));
        admin.map(ALIAS, IMPORTER, Map.of("claim", "SourcedId", "user.attribute", "person"));
        admin.map(ALIAS, IMPORTER, Map.of("claim", "Schools", "user.attribute", "sites"));
        admin.map(
                ALIAS,
                "oidc-role-idp-mapper",
                Map.of("claim", "Role", "claim.value", "Teacher", "role", "technician"));
    }

    /** From now on somebody of that role signs in there. */
    void tells(String role) {
        provider.person =
                Map.of(
                        "sub", "17",
                        "name", "Gail Given",
                        "given_name", "Gail",
                        "family_name", "Given",
                        "email", "gail@school.example",
                        "SourcedId", "p-17",
                        "Schools", List.of("maple-valley", "eagle-ridge"),
                        "Role", role);
    }

    @Override
    public void close() {
        provider.close();
    }
}
