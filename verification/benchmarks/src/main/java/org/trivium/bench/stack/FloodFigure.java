package org.trivium.bench.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.trivium.bench.figure.Figure;
import org.trivium.bench.figure.Row;
import org.trivium.bench.figure.Samples;

/**
 * How long one district waits while another floods the gateway, which has the limits that it has in
 * production.
 */
public final class FloodFigure implements Figure {

    private static final String PATH = "/api/support/directory/sites";
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final int FLOOD = 64;
    private static final int OK = 200;

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public List<Row> measure() throws IOException {
        try (BenchStack stack = BenchStack.limited(name(), "flooding", "other")) {
            int port = stack.ports().gateway();
            Scenery.sites(stack.door("flooding"), 20);
            Scenery.sites(stack.door("other"), 20);
            IntFunction<byte[]> theirs = i -> stack.visitor("other").get(PATH);
            IntFunction<byte[]> flood = i -> stack.visitor("flooding").get(PATH);
            Paced other = new Paced(port, ROUND, theirs);
            other.run();
            Samples alone = other.run();
            CompletableFuture<Clients.Load> flooding =
                    CompletableFuture.supplyAsync(
                            () -> new Clients(port, FLOOD, ROUND.plus(SHORT)).run(OK, flood));
            Samples beside = other.run();
            Clients.Load flooded = flooding.join();
            return List.of(row(alone, beside, flooded));
        }
    }

    private static Row row(Samples alone, Samples beside, Clients.Load flooded) {
        double sent = (flooded.samples().count() + flooded.failed()) / flooded.seconds();
        return new Row(
                "GET of a district, ten a second, while another district floods by %d connections"
                        .formatted(FLOOD),
                String.format(
                        Locale.ROOT,
                        "%s: p95 %.1f times that without",
                        beside.spread(),
                        beside.p95() / alone.p95()),
                "without the flood: " + alone.spread(),
                "",
                String.format(
                        Locale.ROOT,
                        "the flood: %.0f a second, of which %d %% got 429",
                        sent,
                        100 * flooded.failed() / (flooded.samples().count() + flooded.failed())));
    }
}
