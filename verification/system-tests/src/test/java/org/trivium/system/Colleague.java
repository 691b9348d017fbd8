package org.trivium.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.http.Passes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of a district who goes on with what others have begun, as it was read. */
final class Colleague {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stack stack;
    private final String district;

    Colleague(Stack stack, String district) {
        this.stack = stack;
        this.district = district;
    }

    /** Does something with a ticket or suggestion; it as it is then. */
    JsonNode does(String verb, String collection, JsonNode read, Map<String, ?> form) {
        String path = "%s/%s/%s".formatted(collection, read.get("id").asString(), verb);
        HttpRequest request =
                HttpRequest.newBuilder(stack.gateway().resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", stack.passes().of(Passes.client(district)))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"%d\"".formatted(read.get("version").asLong()))
                        .POST(
                                form.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(form)))
                        .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
