package org.trivium.chaos.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that changes something, with the key that makes it one request however often it is
 * sent.
 *
 * @param read version that the client has read; 0 when it needs none
 */
record Post(String key, Person who, String path, long read, String type, String body) {

    /** How long a client waits before it asks again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Post json(String key, Person who, String path, long read, Map<String, ?> form) {
        return new Post(
                key,
                who,
                path,
                read,
                "application/json",
                JsonMapper.shared().writeValueAsString(form));
    }

    HttpRequest request(URI gateway, String pass) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(PATIENCE)
                        .header("Idempotency-Key", key)
                        .header("Authorization", pass)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body));
        if (read > 0) {
            request.header("If-Match", "\"%d\"".formatted(read));
        }
        return request.build();
    }
}
