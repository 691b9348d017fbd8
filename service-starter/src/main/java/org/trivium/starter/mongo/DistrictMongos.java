package org.trivium.starter.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import org.trivium.starter.outbox.OutboxRelay;

/** Opens the documents of a kind. */
public final class DistrictMongos {

    private final MongoOperations mongo;
    private final OutboxRelay relay;

    public DistrictMongos(MongoOperations mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    public <T extends Stored> DistrictMongo<T> of(StoredKind<T> kind) {
        return new DistrictMongo<>(mongo, relay, kind);
    }
}
