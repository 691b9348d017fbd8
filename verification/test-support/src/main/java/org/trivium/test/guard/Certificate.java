package org.trivium.test.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A broker's key, and the certificate by which its clients know it; good for this machine alone.
 */
final class Certificate {

    private Certificate() {}

    /** Puts both into a new store, and the certificate beside it for clients to trust. */
    static void make(Path store, Path authority, String password) {
        List<String> named = List.of("-alias", "broker", "-keystore", store.toString());
        keytool(
                password,
                named,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=broker",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12");
        keytool(password, named, "-exportcert", "-rfc", "-file", authority.toString());
    }

    private static void keytool(String password, List<String> named, String... what) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(what));
        command.addAll(named);
        command.addAll(List.of("-storepass:env", "STORE"));
        try {
            ProcessBuilder tool = new ProcessBuilder(command).redirectErrorStream(true);
            tool.environment().put("STORE", password);
            Process running = tool.start();
            String said =
                    new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new IllegalStateException("keytool failed: " + said);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
