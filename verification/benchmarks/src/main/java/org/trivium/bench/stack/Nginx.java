package org.trivium.bench.stack;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trivium.stack.launcher.process.Refused;

/** nginx as a plain reverse proxy before one service: what passing a request on costs at best. */
final class Nginx implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String SETTINGS =
            """
            user root;
            worker_processes auto;
            pid @folder@/nginx.pid;
            error_log @folder@/error.log;
            daemon off;
            events { worker_connections 1024; }
            http {
              access_log off;
              client_body_temp_path @folder@/body;
              proxy_temp_path @folder@/proxy;
              fastcgi_temp_path @folder@/fastcgi;
              uwsgi_temp_path @folder@/uwsgi;
              scgi_temp_path @folder@/scgi;
              keepalive_requests 1000000;
              upstream service { server 127.0.0.1:@service@; keepalive 64; keepalive_requests 1000000; }
              server {
                listen 127.0.0.1:@port@;
                location / {
                  proxy_pass http://service;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                }
              }
            }
            """;

    private final int port;
    private final Process process;

    private Nginx(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts the one on the path, if there is one. */
    static Optional<Nginx> before(int service) throws IOException {
        Optional<Path> program = installed();
        return program.isEmpty() ? Optional.empty() : Optional.of(start(program.get(), service));
    }

    private static Nginx start(Path program, int service) throws IOException {
        Path folder = Files.createTempDirectory("trivium-nginx");
        int port = freePort();
        Path settings = folder.resolve("nginx.conf");
        Files.writeString(
                settings,
                SETTINGS.replace("@folder@", folder.toString())
                        .replace("@service@", Integer.toString(service))
                        .replace("@port@", Integer.toString(port)));
        Process process =
                new ProcessBuilder(
                                program.toString(),
                                "-p",
                                folder.toString(),
                                "-c",
                                settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out.log").toFile())
                        .start();
        Nginx nginx = new Nginx(port, process);
        nginx.awaitOpen();
        return nginx;
    }

    int port() {
        return port;
    }

    /** Processor time of the master and its workers, in milliseconds. */
    Cpu cpu() throws IOException {
        long millis = Cpu.millis(process.pid());
        for (ProcessHandle worker : process.descendants().toList()) {
            millis += Cpu.millis(worker.pid());
        }
        return new Cpu(Map.of("nginx", millis));
    }

    private void awaitOpen() throws IOException {
        Instant end = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(end)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        close();
        throw new Refused("nginx does not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> installed() {
        String folders =
                System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Stream.of(folders.split(Pattern.quote(File.pathSeparator), -1))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
