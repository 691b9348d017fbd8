package org.trivium.starter.trouble;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A line to the database on which every answer takes a while, or for ever. */
final class SlowLine implements AutoCloseable {

    static final Duration FOR_EVER = Duration.ofDays(1);

    private final ServerSocket entrance;
    private final URI database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;

    SlowLine(String uri) throws IOException {
        database = URI.create(uri);
        entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The same database at the near end of the line. */
    String uri() {
        return "mongodb://127.0.0.1:%d%s".formatted(entrance.getLocalPort(), database.getPath());
    }

    /** From now on every answer takes so long; those on their way, too. */
    void takes(Duration time) {
        delay = time;
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                Socket near = entrance.accept();
                Socket far = new Socket(database.getHost(), database.getPort());
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> carry(near, far, false));
                Thread.ofVirtual().start(() -> carry(far, near, true));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private void carry(Socket from, Socket to, boolean slowly) {
        byte[] buffer = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (slowly) {
                    linger();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException ended) {
            open.remove(from);
            open.remove(to);
        }
    }

    private void linger() {
        long since = System.nanoTime();
        while (System.nanoTime() - since < delay.toNanos()) {
            LockSupport.parkNanos(Math.min(delay.toNanos(), 5_000_000));
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket one : open) {
                one.close();
            }
        } catch (IOException alreadyClosed) {
            open.clear();
        }
    }
}
