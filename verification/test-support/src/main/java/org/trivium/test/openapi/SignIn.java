package org.trivium.test.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

/** How whoever asks says who that is: alike in all services, and for every operation. */
final class SignIn {

    /** The header that says it. */
    static final String HEADER = "Authorization";

    private static final String SCHEME = "token";

    private SignIn() {}

    static void addTo(Components components) {
        components.addSecuritySchemes(
                SCHEME,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "An access token of the identity provider. It says who you are, of which district and in which roles; nothing else of a request does. Browsers that have signed in at the gateway need none: it sends theirs."));
    }

    static SecurityRequirement required() {
        return new SecurityRequirement().addList(SCHEME);
    }
}
