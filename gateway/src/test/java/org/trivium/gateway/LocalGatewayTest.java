package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway of the local stack, which is as strict as any. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@Timeout(60)
class LocalGatewayTest {

    private static final FakeService SUPPORT = new FakeService("support");
    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final String TICKETS = "/api/support/tickets";

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry registry) {
        GatewayStage.database(registry, PROVIDER);
        registry.add("trivium.gateway.services.support", SUPPORT::address);
    }

    @AfterAll
    static void close() {
        SUPPORT.close();
        PROVIDER.close();
    }

    @Test
    void aProgramNeedsAToken() {
        assertThat(RawRequest.get(port, TICKETS)).startsWith("HTTP/1.1 401");
        assertThat(SUPPORT.asked).isEmpty();

        String token = "Authorization: Bearer " + PROVIDER.token(FakeTokens.MACHINE);
        assertThat(RawRequest.get(port, TICKETS, token)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aBrowserIsSentToSignIn() {
        assertThat(RawRequest.get(port, "/", "Accept: text/html"))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /oauth2/authorization/trivium");
    }

    /** All of 127.0.0.0/8 is this machine, so somebody who listens everywhere answers there. */
    @Test
    void nobodyIsHeardButAt127001() throws IOException {
        InetAddress nearby = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});

        assertThat(isOpen(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(isOpen(nearby)).isFalse();
    }

    private boolean isOpen(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
