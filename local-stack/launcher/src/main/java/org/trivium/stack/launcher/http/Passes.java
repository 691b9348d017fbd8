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
 * What a machine shows at the door: an access token for each district, fetched with that district's
 * client and kept until shortly before it runs out. For many threads.
 */
public final class Passes {

    private static final String CLIENT = "trivium-cli-";
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI issuer;
    private final Path secrets;
    private final Map<String, Pass> passes = new ConcurrentHashMap<>();
    private final HttpClient client =
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

    /** The client that stands for machines in a district. */
    public static String client(String district) {
        return CLIENT + district;
    }

    /**
     * The value of the Authorization header for a district.
     *
     * @throws Refused if there is no client for it, or nobody signs
     */
    public String of(String district) {
        Pass kept = passes.get(district);
        Pass good =
                kept != null && kept.good()
                        ? kept
                        : passes.compute(
                                district,
                                (name, pass) -> pass != null && pass.good() ? pass : fetch(name));
        return "Bearer " + good.token();
    }

    /** Another one, because that one was refused; what others have renewed meanwhile is taken. */
    public String instead(String district, String refused) {
        passes.computeIfPresent(
                district, (name, pass) -> refused.equals("Bearer " + pass.token()) ? null : pass);
        return of(district);
    }

    private Pass fetch(String district) {
        Instant asked = Instant.now();
        JsonNode answer = ask(request(district), district);
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(0));
        Duration early = life.compareTo(EARLY.multipliedBy(2)) > 0 ? EARLY : life.dividedBy(2);
        return new Pass(answer.path("access_token").asString(""), asked.plus(life).minus(early));
    }

    private HttpRequest request(String district) {
        String pair = client(district) + ":" + secret(district);
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

    private String secret(String district) {
        Path file = secrets.resolve(client(district));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refused(
                    "No machine may enter the district %s: there is no %s."
                            .formatted(district, file),
                    e);
        }
    }

    private JsonNode ask(HttpRequest request, String district) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused(
                        "The identity at %s gives no token for the district %s: %d %s"
                                .formatted(issuer, district, answer.statusCode(), answer.body()));
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
