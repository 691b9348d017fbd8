package org.trivium.starter.mongo;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.trivium.starter.outbox.OutboxDocuments;

/** Makes sure, before the first request, that every kind has its indexes. */
final class IndexMaker implements InitializingBean {

    private final MongoOperations mongo;
    private final List<StoredKind<?>> kinds;

    IndexMaker(MongoOperations mongo, List<StoredKind<?>> kinds) {
        this.mongo = mongo;
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public void afterPropertiesSet() {
        for (StoredKind<?> kind : kinds) {
            kind.indexes().forEach(index -> mongo.indexOps(kind.collection()).createIndex(index));
            if (kind.announces()) {
                mongo.indexOps(kind.collection())
                        .createIndex(
                                new Index()
                                        .on(OutboxDocuments.FIELD + ".id", Sort.Direction.ASC)
                                        .named("unsent"));
            }
        }
    }
}
