package org.trivium.bench.stack;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.trivium.bench.figure.Figure;
import org.trivium.bench.figure.Row;
import org.trivium.bench.figure.Samples;
import org.trivium.stack.launcher.process.Refused;

/** From the ticket that completes a recurrence to the suggestion that a person can see. */
public final class SuggestionFigure implements Figure {

    private static final int COMPLETIONS = 40;
    private static final int WARM_UP = 5;

    @Override
    public String name() {
        return "suggestion";
    }

    @Override
    public List<Row> measure() throws IOException {
        try (BenchStack stack = BenchStack.start(name())) {
            int needed = new Completion(stack.door("first")).needed();
            if (needed == 0) {
                throw new Refused("Twelve tickets of twelve people led to no suggestion");
            }
            Samples seen = new Samples();
            int missed = 0;
            for (int i = 0; i < WARM_UP + COMPLETIONS; i++) {
                OptionalDouble time = new Completion(stack.door("d-" + i)).complete(needed);
                if (time.isEmpty()) {
                    missed++;
                } else if (i >= WARM_UP) {
                    seen.add(time.getAsDouble());
                }
            }
            Samples hop = KafkaFloor.measure(new Broker(stack.broker()));
            return rows(needed, missed, seen, hop);
        }
    }

    private static List<Row> rows(int needed, int missed, Samples seen, Samples hop) {
        return List.of(
                new Row(
                        "POST of the completing ticket (number %d) until GET shows the suggestion, %d times"
                                .formatted(needed, seen.count()),
                        seen.spread(),
                        hop.spread()
                                + ": one record through the same broker, acknowledged and read",
                        "p95 < 2 s, and < 10 x the floor's",
                        "three hops through the broker; the detector publishes when its transaction ends, every 100 ms"),
                Row.more("times the broker's p95", "%.1f".formatted(seen.p95() / hop.p95())),
                Row.more("came early or not within 10 s", Integer.toString(missed)));
    }
}
