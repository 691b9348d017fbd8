package org.trivium.starter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivium.starter.faults.DoomedInstance.End;
import org.trivium.starter.id.Ids;
import org.trivium.test.Proof;
import org.trivium.test.TestStack;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

/** A process that is killed with events in its documents. */
@WithStack
class KilledRelayTest {

    private final String one = "d-" + Ids.next();
    private final String two = "d-" + Ids.next();

    @ParameterizedTest
    @EnumSource(
            value = End.class,
            names = {"SENDING", "ACKNOWLEDGED"})
    void whatAKilledProcessLeftIsSentOnceMoreByTheNext(End end)
            throws IOException, InterruptedException {
        String database = TestStack.running().mongoUri("killed-" + Ids.next());
        int nth = 1 + Proof.chance().nextInt(Proof.scaled(2000, 100));

        int exit = DoomedInstance.run(database, "g-" + Ids.next(), end, nth, cards());

        assertThat(exit).isEqualTo(DoomedInstance.KILLED);
        try (CardInstance next = new CardInstance(database, "g-" + Ids.next(), Moments.QUIET);
                TopicProbe topic = Told.topic()) {
            Told told = new Told(next, one, two);
            told.nothingIsLostAndOrderIsKept(topic);
            next.change(one, one + "-0");
            told.nothingIsLostAndOrderIsKept(topic);
            told.everyEventIsActedOnOnce();
        }
    }

    private String[] cards() {
        return IntStream.range(0, 20)
                .boxed()
                .flatMap(card -> Stream.of(one, two).map(d -> "%s/%s-%d".formatted(d, d, card)))
                .toArray(String[]::new);
    }
}
