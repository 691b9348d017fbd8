package org.trivium.stack.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Stands for a component: answers 200 and writes down when it stops. Arguments: port, diary. */
final class FakeComponent {

    private FakeComponent() {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("refuse")) {
            System.err.println("I do not want to start.");
            System.exit(3);
        }
        int port = Integer.parseInt(args[0]);
        var server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> goodbye(port, Path.of(args[1]))));
    }

    private static void goodbye(int port, Path diary) {
        try {
            Files.writeString(
                    diary,
                    port + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
