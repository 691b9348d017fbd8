package org.trivium.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.trivium.chaos.ledger.Balance;
import org.trivium.stack.launcher.StackSettings;
import org.trivium.test.Proof;

/** The crash test as CI runs it: a tenth of half an hour unless told otherwise. */
class ChaosTest {

    private static final Duration FULL = Duration.ofMinutes(30);

    @Test
    void theLedgerBalancesAlthoughEveryProcessIsKilled(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws IOException {
        StackSettings stack = StackSettings.apart(Path.of("../.."), home);
        Duration time = Proof.scaled(FULL, Duration.ofMinutes(1));
        long seed = Proof.chance().nextInt(Short.MAX_VALUE);

        Balance balance = new ChaosRun(new ChaosSettings(stack, time, seed), System.out).run();

        balance.print(System.out);
        assertThat(balance.balances()).as(() -> Proof.again() + text(balance)).isTrue();
    }

    private static String text(Balance balance) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        balance.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
