package org.trivium.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
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

    /** All that comes back on a line until its end. */
    static String answer(Socket client) {
        var answer = new StringBuilder();
        byte[] piece = new byte[8192];
        try {
            for (int n; (n = client.getInputStream().read(piece)) >= 0; ) {
                answer.append(new String(piece, 0, n, ISO_8859_1));
            }
        } catch (IOException reset) {
            answer.append(" (reset)");
        }
        return answer.toString();
    }

    /** What the gateway no longer takes is of no interest. */
    static void write(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
            client.getOutputStream().flush();
        } catch (IOException cut) {
            Thread.currentThread().interrupt();
        }
    }

    /** One more byte of something that never ends. */
    static void drop(OutputStream out) {
        try {
            out.write('a');
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
