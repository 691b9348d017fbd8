package org.trivium.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trivium.stack.launcher.process.Component;
import org.trivium.stack.launcher.process.Probe;
import org.trivium.stack.launcher.process.Refused;

/** What is checked before anything starts, each answered with one sentence. */
final class Preflight {

    static final long ROOM_NEEDED = 500L * 1024 * 1024;

    private Preflight() {}

    static void check(Roster roster, Path home) {
        requireRoom(home, ROOM_NEEDED);
        roster.all().forEach(Preflight::requireFreePort);
    }

    static void requireRoom(Path home, long bytes) {
        try {
            long usable = Files.getFileStore(Files.createDirectories(home)).getUsableSpace();
            if (usable < bytes) {
                throw new Refused(
                        "The disk is nearly full: %d MB are free at %s and the stack needs %d MB."
                                .formatted(usable >> 20, home, bytes >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see how full the disk of " + home + " is", e);
        }
    }

    static void requireFreePort(Component component) {
        int port = component.port();
        if (new Probe.OpenPort(port).ready() || !canListen(port)) {
            throw new Refused(
                    ("Port %d, wanted by %s, is taken by another program: stop that program or"
                                    + " choose other ports with --port-base.")
                            .formatted(port, component.name()));
        }
    }

    private static boolean canListen(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
