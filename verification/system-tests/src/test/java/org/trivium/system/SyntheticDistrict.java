package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.trivium.events.Topic;
import org.trivium.stack.demo.DemoDistrict;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.demo.DistrictLoader;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.ImportJob;
import org.trivium.starter.event.ReceivedEvent;

/** The synthetic district as a demo loads it, once for all tests, and all that was found in it. */
record SyntheticDistrict(
        DemoDistrict district, Door door, Log log, List<ReceivedEvent> recurrences) {

    static final String ID = "demo";

    private static final int SEED = 7;

    /** Loads it through the gateway, and waits until nothing more is found. */
    static SyntheticDistrict load(Stack stack) {
        DemoDistrict any = DemoDistrict.draw(SEED, LocalDateTime.of(2026, 1, 1, 0, 0));
        DemoDistrict district = DemoDistrict.draw(SEED, LocalDateTime.now(any.zone()));
        Door door = stack.door();
        DistrictLoader loader = new DistrictLoader(door);
        loader.describe(district);
        ImportJob.Progress end = loader.tickets(district).await(progress -> {});
        assertThat(end.state()).isEqualTo("done");
        assertThat(end.imported()).isEqualTo(district.tickets().size());
        Log log = new Log(stack.ports().kafka());
        log.awaitQuiet(Topic.RECURRENCES.published());
        return new SyntheticDistrict(
                district, door, log, log.read(Topic.RECURRENCES.published(), ID));
    }
}
