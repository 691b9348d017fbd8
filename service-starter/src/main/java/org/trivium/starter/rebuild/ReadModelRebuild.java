package org.trivium.starter.rebuild;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.mongo.StoredKind;

/**
 * Has a read model read again. Where the group stands is forgotten before anything is wiped, so
 * that a crash never leaves a gap that nobody fills, and once more afterwards, so that no other
 * instance has read what was wiped then.
 */
final class ReadModelRebuild implements Rebuildable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelRebuild.class);

    private final ReadModel model;
    private final Readers readers;
    private final GroupReset groups;
    private final MongoOperations mongo;

    ReadModelRebuild(ReadModel model, Readers readers, GroupReset groups, MongoOperations mongo) {
        this.model = model;
        this.readers = readers;
        this.groups = groups;
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return model.group();
    }

    @Override
    public void rebuild(String by) {
        readers.without(name(), this::anew);
        LOG.warn("{} is read again from the start of its topics, as {} wants", name(), by);
    }

    private void anew() {
        groups.forget(name());
        for (StoredKind<?> kind : model.dropped()) {
            mongo.remove(new Query(), kind.collection());
        }
        for (StoredKind<?> kind : model.aged()) {
            mongo.updateMulti(new Query(), new Update().set("version", 0L), kind.collection());
        }
        model.besides().run();
        groups.forget(name());
    }
}
