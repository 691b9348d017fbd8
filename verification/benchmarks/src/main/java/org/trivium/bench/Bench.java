package org.trivium.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivium.bench.detector.DaysFigure;
import org.trivium.bench.detector.DetectorFigure;
import org.trivium.bench.figure.Figure;
import org.trivium.bench.figure.Row;
import org.trivium.bench.stack.FilingFigure;
import org.trivium.bench.stack.ImportFigure;
import org.trivium.bench.stack.QueueFigure;
import org.trivium.bench.stack.SuggestionFigure;

/** Measures what it is told to, or everything, and prints tables in Markdown. */
public final class Bench {

    private static final Map<String, Figure> FIGURES = new LinkedHashMap<>();

    static {
        for (Figure figure :
                List.of(
                        new ImportFigure(),
                        new SuggestionFigure(),
                        new DetectorFigure(),
                        new FilingFigure(),
                        new QueueFigure(),
                        new DaysFigure(),
                        new MongoFigure())) {
            FIGURES.put(figure.name(), figure);
        }
    }

    private Bench() {}

    /** Arguments: names of figures; none means all. */
    public static void main(String[] names) throws IOException, InterruptedException {
        List<String> unknown =
                Arrays.stream(names).filter(name -> !FIGURES.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.printf(
                    "There is no benchmark %s; there are %s.%n",
                    String.join(", ", unknown), String.join(", ", FIGURES.keySet()));
            System.exit(2);
        }
        machine();
        for (String name : names.length == 0 ? FIGURES.keySet() : List.of(names)) {
            Figure figure = FIGURES.get(name);
            if (figure != null) {
                print(figure);
            }
        }
    }

    private static void machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%d cores, load %.1f before the first run; Java %s; heap of this program %d MB; each"
                        + " component of the stack with the heap that the launcher gives it.%n",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void print(Figure figure) throws IOException, InterruptedException {
        System.out.printf("%n## %s%n%n", figure.name());
        long start = System.nanoTime();
        List<Row> rows = figure.measure();
        if (!rows.isEmpty()) {
            System.out.printf(
                    "| what | measured | floor | aim | limited by |%n|---|---|---|---|---|%n");
        }
        for (Row row : rows) {
            System.out.printf(
                    "| %s | %s | %s | %s | %s |%n",
                    row.what(), row.measured(), row.floor(), row.aim(), row.limit());
        }
        System.out.printf("%nTook %.0f s.%n", (System.nanoTime() - start) / 1e9);
    }
}
