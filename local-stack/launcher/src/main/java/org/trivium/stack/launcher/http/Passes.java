package org.trivium.stack.launcher.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trivium.stack.launcher.process.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What machines show at the door: an access token for each client, fetched with its secret and kept
 * until shortly before it runs out. For many threads.
 */
public final class Passes {

    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI issuer;
    private final Path secrets;
    private final Map<String, Pass> passes = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /**
     * @param issuer who signs them
     * @param secrets folder with a file for each client
     */
    public Passes(URI issuer, Path secrets) {
        this.issuer = issuer;
        this.secrets = secrets;
    }

    private record Pass(String token, Instant until) {

        boolean good() {
            return Instant.now().isBefore(until);
        }
    }

    /** The client that may do everything in a district. */
    public static String client(String district) {
        return "trivium-cli-" + district;
    }

    /**
     * The value of the Authorization header for a client.
     *
     * @throws Refused if nobody knows it, or nobody signs
     */
    public String of(String client) {
        Pass kept = passes.get(client);
        Pass good =
                kept != null && kept.good()
                        ? kept
                        : passes.compute(
                                client,
                                (name, pass) -> pass != null && pass.good() ? pass : fetch(name));
        return "Bearer " + good.token();
    }

    /** Another one, because that one was refused; what others have renewed meanwhile is taken. */
    public String instead(String client, String refused) {
        passes.computeIfPresent(
                client, (name, pass) -> refused.equals("Bearer " + pass.token()) ? null : pass);
        return of(client);
    }

    private Pass fetch(String client) {
        Instant asked = Instant.now();
        JsonNode answer = ask(request(client), client);
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(0));
        Duration early = life.compareTo(EARLY.multipliedBy(2)) > 0 ? EARLY : life.dividedBy(2);
        return new Pass(answer.path("access_token").asString(""), asked.plus(life).minus(early));
    }

    private HttpRequest request(String client) {
        String pair = client + ":" + secret(client);
        return HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .timeout(LIMIT)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    private String secret(String client) {
        Path file = secrets.resolve(client);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refused(
                    "Nobody knows a client %s: there is no %s.".formatted(client, file), e);
        }
    }

    private JsonNode ask(HttpRequest request, String client) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused(
                        "The identity at %s gives the client %s no token: %d %s"
                                .formatted(issuer, client, answer.statusCode(), answer.body()));
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new Refused(
                    "Nobody signs at %s (%s): start Trivium with ./trivium up."
                            .formatted(issuer, e),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while waiting for " + issuer, e);
        }
    }
}
