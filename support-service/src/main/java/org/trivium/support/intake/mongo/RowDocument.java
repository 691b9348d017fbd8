package org.trivium.support.intake.mongo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.intake.Field;
import org.trivium.support.intake.ImportJob;
import org.trivium.support.intake.Row;

/** A row of a file as it is stored. */
record RowDocument(
        String id,
        String district,
        long version,
        String job,
        int nr,
        long line,
        Map<String, String> values,
        List<Integer> pending)
        implements Stored {

    static RowDocument of(ImportJob job, Row row) {
        Map<String, String> values = new HashMap<>();
        row.values().forEach((field, value) -> values.put(field.name(), value));
        return new RowDocument(
                id(job, row.nr()),
                job.district(),
                1,
                job.id(),
                row.nr(),
                row.line(),
                values,
                row.pending());
    }

    static String id(ImportJob job, int nr) {
        return job.id() + "|" + nr;
    }

    Row row() {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        values.forEach((field, value) -> fields.put(Field.valueOf(field), value));
        return new Row(nr, line, fields, pending);
    }
}
