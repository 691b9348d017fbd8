package org.trivium.test.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/operations.md shows the rights that the script gives. */
class OperationsPageTest {

    private static final Pattern RIGHTS =
            Pattern.compile("(?s)# --- rights\n(.*?)\n# --- end of rights\n");

    @Test
    void theRightsOnThePageAreThoseOfTheScript() throws IOException {
        String page =
                Files.readString(
                        Deployed.file("access.sh").resolveSibling("../../docs/operations.md"));
        Matcher script = RIGHTS.matcher(Files.readString(Deployed.file("access.sh")));

        assertThat(script.find()).isTrue();
        assertThat(page).contains("```sh\n" + script.group(1) + "\n```");
    }
}
