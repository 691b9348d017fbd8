package org.trivium.bench;

import java.io.IOException;
import java.util.List;
import org.trivium.bench.figure.Figure;
import org.trivium.bench.figure.Row;

/** The embedded database alone; prints tables of its own. */
final class MongoFigure implements Figure {

    @Override
    public String name() {
        return "mongo";
    }

    @Override
    public List<Row> measure() throws IOException {
        MongoIndexBench.main(new String[0]);
        System.out.println();
        MongoWriteBench.main(new String[0]);
        return List.of();
    }
}
