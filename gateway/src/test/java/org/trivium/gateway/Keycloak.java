package org.trivium.gateway;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The real Keycloak in a process of its own, with the realm that we deliver. */
final class Keycloak implements AutoCloseable {

    /** Names the unpacked distribution. */
    static final String FOLDER = "trivium.test.keycloak";

    static final String ADMINISTRATOR = "administrator";
    static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
            new ParameterizedTypeReference<>() {};

    private static final Path REALM = Path.of("../deploy/keycloak/trivium-realm.json");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Of the gateway and of the administrator, in this run alone. */
    final String secret = UUID.randomUUID().toString();

    private final String address;
    private final Process process;

    /** Starts it for the gateway at that port, and waits until it answers. */
    Keycloak(int gateway) {
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        process = started(Path.of(System.getProperty(FOLDER)), port, "http://127.0.0.1:" + gateway);
        try {
            await().atMost(PATIENCE)
                    .failFast("Keycloak has ended, see keycloak.log", () -> !process.isAlive())
                    .until(this::answers);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    String address() {
        return address;
    }

    String issuer() {
        return issuer("trivium");
    }

    /** What the token endpoint of a realm answers with. */
    String token(String realm, Map<String, String> form) {
        Map<String, Object> answer =
                RestClient.create()
                        .post()
                        .uri(issuer(realm) + "/protocol/openid-connect/token")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(MultiValueMap.fromSingleValue(form))
                        .retrieve()
                        .requiredBody(OBJECT);
        return String.valueOf(answer.get("access_token"));
    }

    private String issuer(String realm) {
        return address + "/realms/" + realm;
    }

    private Process started(Path home, int port, String gateway) {
        try {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    REALM,
                    imports.resolve(REALM.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
            ProcessBuilder start =
                    new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--db=dev-mem",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port);
            start.environment()
                    .putAll(
                            Map.of(
                                    "JAVA_HOME", System.getProperty("java.home"),
                                    "TRIVIUM_URL", gateway,
                                    "TRIVIUM_GATEWAY_SECRET", secret,
                                    "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                                    "KC_BOOTSTRAP_ADMIN_PASSWORD", secret));
            File log = home.resolveSibling("keycloak.log").toFile();
            return start.redirectErrorStream(true).redirectOutput(log).start();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private boolean answers() {
        try {
            return RestClient.create()
                    .get()
                    .uri(issuer())
                    .retrieve()
                    .toBodilessEntity()
                    .getStatusCode()
                    .is2xxSuccessful();
        } catch (RestClientException notYet) {
            return false;
        }
    }

    /** Its script starts a process of its own at first, which must end too. */
    @Override
    public void close() {
        ProcessHandle[] all = process.descendants().toArray(ProcessHandle[]::new);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        for (ProcessHandle child : all) {
            child.destroyForcibly();
        }
    }
}
