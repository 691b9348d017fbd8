package org.trivium.bench.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One HTTP connection that is kept open: so plain that the measuring costs next to nothing beside
 * what is measured.
 */
final class Line implements AutoCloseable {

    private static final String END = "\r\n";

    private final Socket socket;
    private final InputStream in;
    private String body = "";

    Line(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
    }

    static byte[] get(String path, String pass) {
        return (head("GET", path, pass) + END).getBytes(UTF_8);
    }

    static byte[] post(String path, String pass, String json) {
        return (head("POST", path, pass)
                        + "Content-Type: application/json"
                        + END
                        + "Content-Length: "
                        + json.getBytes(UTF_8).length
                        + END
                        + END
                        + json)
                .getBytes(UTF_8);
    }

    private static String head(String method, String path, String pass) {
        return method
                + " "
                + path
                + " HTTP/1.1"
                + END
                + "Host: localhost"
                + END
                + "Accept: application/json"
                + END
                + "Authorization: "
                + pass
                + END;
    }

    /** Sends a request and reads the whole answer; returns its status. */
    int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(small.substring(15).strip());
            } else if (small.startsWith("transfer-encoding:")) {
                chunked = small.contains("chunked");
            }
        }
        body = chunked ? chunks() : new String(exactly(length), UTF_8);
        return status;
    }

    /** What the last answer said. */
    String body() {
        return body;
    }

    private String chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toString(UTF_8);
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            if (next != '\r') {
                bytes.write(next);
            }
        }
        return bytes.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
