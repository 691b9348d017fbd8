package org.trivium.starter.trouble;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.trivium.test.token.Tokens;

/** People at the service's door. */
final class Visitors implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    Visitors(int port) {
        this.port = port;
    }

    CompletableFuture<HttpResponse<String>> readsSoon(String district, String id) {
        return http.sendAsync(
                request(district, id).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> reads(String district, String id)
            throws IOException, InterruptedException {
        return http.send(request(district, id).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> enters(String district, String id)
            throws IOException, InterruptedException {
        return http.send(
                request(district, id).POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String district, String id) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/entries/%s".formatted(port, id)))
                .header("Authorization", Tokens.all(district))
                .timeout(LONGEST);
    }

    @Override
    public void close() {
        http.close();
    }
}
