package org.trivium.stack.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells whether a component is ready to serve. */
public sealed interface Probe {

    /** True if the component answers now; never waits longer than two seconds. */
    boolean ready();

    /** Ready when something accepts connections. */
    record OpenPort(int port) implements Probe {

        @Override
        public boolean ready() {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** Ready when a GET answers 200. */
    record Http(URI uri) implements Probe {

        private static final HttpClient CLIENT =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofMillis(500))
                        .build();

        /** The readiness of a service as Spring Boot's actuator tells it. */
        public static Http readiness(int port) {
            return new Http(
                    URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)));
        }

        @Override
        public boolean ready() {
            var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
            try {
                return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
