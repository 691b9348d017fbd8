package org.trivium.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** A request as no decent client would send it. */
final class RawRequest {

    private RawRequest() {}

    /** Sends bytes as they are and gives what comes back. */
    static String send(int port, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String get(int port, String target, String... headers) {
        return send(
                port,
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n%s\r\n"
                        .formatted(
                                target,
                                port,
                                headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n"));
    }
}
