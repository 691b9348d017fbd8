package org.trivium.support.recurrence.mongo;

import org.trivium.starter.mongo.Stored;
import org.trivium.support.recurrence.News;

/** One step in the life of a recurrence. */
record NewsDocument(String id, String district, long version, String recurrenceId, News news)
        implements Stored {

    static NewsDocument of(String district, String recurrence, News news) {
        return new NewsDocument(
                "%s|%06d".formatted(recurrence, news.version()),
                district,
                news.version(),
                recurrence,
                news);
    }
}
