package org.trivium.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each start is a process of its own, as an operator would see it. */
@Timeout(120)
class LocalOnlyTest {

    @TempDir Path folder;

    @Test
    void itDoesNotStartWithoutTheLocalProfile() throws Exception {
        var end = run("--server.address=127.0.0.1");

        assertThat(end.code()).isNotZero();
        assertThat(end.text()).contains("the profile 'local' is not active");
    }

    @Test
    void itDoesNotStartOnAllAddresses() throws Exception {
        var end = run("--spring.profiles.active=local");

        assertThat(end.code()).isNotZero();
        assertThat(end.text()).contains("loopback address only, and server.address is ''");
    }

    @Test
    void itDoesNotStartOnAnAddressThatOthersReach() throws Exception {
        for (String address : List.of("0.0.0.0", "192.0.2.7")) {
            var end = run("--spring.profiles.active=local", "--server.address=" + address);

            assertThat(end.code()).isNotZero();
            assertThat(end.text()).contains("server.address is '%s'".formatted(address));
            assertThat(end.text()).doesNotContain("\tat ");
        }
    }

    record End(int code, String text) {}

    private End run(String... arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                IdentityServer.class.getName(),
                                "--server.port=0",
                                "--trivium.identity.data=" + folder));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        Process process = builder.start();
        try {
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new End(process.exitValue(), text);
        } finally {
            process.destroyForcibly();
        }
    }
}
