package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivium.stack.launcher.Stack;

/** What docs/integrators.md tells its readers to do with a token, done as it stands there. */
@ExtendWith(WholeStack.class)
class IntegratorsPageTest {

    private static final Path PAGE = Path.of("../../docs/integrators.md");
    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\n(token=.*?)```");
    private static final String CLIENT = "trivium-cli-demo";

    @Test
    @EnabledIf(value = "curlIsHere", disabledReason = "There is no curl on this machine")
    void theSecretOfAClientGetsATokenAndTheTokenGetsAnswers(Stack stack)
            throws IOException, InterruptedException {
        Map<String, String> here =
                Map.of(
                        ".trivium/secrets/" + CLIENT,
                        stack.secrets().file(CLIENT).toString(),
                        "http://127.0.0.1:9000",
                        "http://127.0.0.1:" + stack.ports().identity(),
                        "http://127.0.0.1:8080",
                        stack.gateway().toString());
        String commands = commands();
        for (Map.Entry<String, String> place : here.entrySet()) {
            assertThat(commands).contains(place.getKey());
            commands = commands.replace(place.getKey(), place.getValue());
        }

        Process shell =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("\"district\":\"demo\"", "\"client\":\"" + CLIENT + "\"")
                .contains("\"items\":[");
    }

    private static String commands() throws IOException {
        Matcher found = COMMANDS.matcher(Files.readString(PAGE));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static boolean curlIsHere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
    }
}
