package org.trivium.stack.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The server as the launcher runs it, on a port of its own, with a gateway that is not there. */
final class RunningIdentity implements AutoCloseable {

    static final String PASSWORD = "drawn-at-random";
    static final String GATEWAY_SECRET = "gateway-secret";
    static final String GATEWAY = "http://127.0.0.1:18080";

    private final int port;
    private final Path home;
    private ConfigurableApplicationContext server;

    RunningIdentity(Path home) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        this.home = home;
        secret("demo-password", PASSWORD);
        secret("trivium-gateway", GATEWAY_SECRET);
        secret("trivium-cli-demo", "secret-of-demo");
        secret("trivium-cli-next-door", "secret-of-next-door");
        this.server = run();
    }

    private void secret(String name, String value) throws IOException {
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets").resolve(name), value + "\n");
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    Path data() {
        return home.resolve("data");
    }

    /** Ends it and starts it anew on what is on the disk. */
    void restart() {
        server.close();
        server = run();
    }

    private ConfigurableApplicationContext run() {
        var arguments =
                List.of(
                        "--spring.profiles.active=local",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--trivium.identity.data=" + data(),
                        "--trivium.identity.secrets=" + home.resolve("secrets"),
                        "--trivium.identity.gateways=" + GATEWAY,
                        machine("demo", "district=demo"),
                        machine("demo", "roles=ops,director"),
                        machine("next-door", "district=next-door"),
                        machine("next-door", "roles=ops"));
        return SpringApplication.run(IdentityServer.class, arguments.toArray(String[]::new));
    }

    private static String machine(String district, String setting) {
        return "--trivium.identity.machines.trivium-cli-%s.%s".formatted(district, setting);
    }

    @Override
    public void close() {
        server.close();
    }
}
