package org.trivium.test.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.trivium.test.WithStack;
import org.trivium.test.openapi.ExampleRequests;
import org.trivium.test.token.Tokens;

/**
 * Holds a service to its table on the page about security: every endpoint that is mapped is asked
 * by each role, by somebody who has none and by a stranger, about each thing that it may be asked
 * about, and about one of another district that is there of the very same person.
 */
@WithStack
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class MatrixContract {

    /** The district of those who ask. */
    public static final String HOME = "matrix";

    /** The other district. */
    public static final String ABROAD = "matrix-abroad";

    private static final String TECHNICIAN = "technician";
    private static final String STRANGER = "stranger";
    private static final String NOBODY = "nobody";
    private static final List<String> ROLES =
            List.of(
                    "staff",
                    TECHNICIAN,
                    "pd-coordinator",
                    "planner",
                    "department-head",
                    "director",
                    "integrator",
                    "ops",
                    STRANGER);

    private final String service;
    private final Matrix matrix;

    /** {@code service} is the part of the path after {@code /api/}. */
    protected MatrixContract(String service) {
        this.service = service;
        this.matrix = Matrix.of(service + "-service");
    }

    /** What the service holds. */
    protected abstract Holdings holdings(ExampleRequests requests);

    @Test
    void everyEndpointThatIsMappedIsInTheMatrixAndNothingElse(
            @Autowired ApplicationContext context) {
        assertThat(matrix.endpoints())
                .containsExactlyInAnyOrderElementsOf(Mapped.endpoints(context));
        assertThat(matrix.roles()).containsExactlyElementsOf(ROLES);
    }

    @Test
    void everyoneGetsWhatTheMatrixSaysAndNobodyTouchesAnotherDistrict(@LocalServerPort int port) {
        try (ExampleRequests requests = new ExampleRequests(port, service)) {
            Holdings holdings = holdings(requests);
            List<Asking> everyone =
                    Stream.concat(ROLES.stream(), Stream.of(NOBODY))
                            .map(role -> asking(role, holdings))
                            .toList();
            holdings.prepare(everyone);
            Inquiry inquiry = new Inquiry(requests, holdings);
            Map<String, String> before = inquiry.abroad(matrix.endpoints(), everyone);
            for (String endpoint : matrix.endpoints()) {
                everyone.forEach(one -> inquiry.ask(endpoint, one, signs(endpoint, one)));
            }

            assertThat(inquiry.wrong()).isEmpty();
            assertThat(inquiry.abroad(matrix.endpoints(), everyone)).isEqualTo(before);
        }
    }

    /** Whoever has no role gets what a stranger gets. */
    private List<Sign> signs(String endpoint, Asking one) {
        return matrix.signs(endpoint, one.role().equals(NOBODY) ? STRANGER : one.role());
    }

    private static Asking asking(String role, Holdings holdings) {
        String person = holdings.person(role);
        String token =
                switch (role) {
                    case STRANGER -> null;
                    case NOBODY -> Tokens.of(HOME, person);
                    case TECHNICIAN -> Tokens.bound(HOME, person, holdings.sites(), role);
                    default -> Tokens.of(HOME, person, role);
                };
        return new Asking(role, person, token);
    }
}
