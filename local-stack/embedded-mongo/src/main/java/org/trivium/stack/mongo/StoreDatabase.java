package org.trivium.stack.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVMap;
import org.trivium.stack.mongo.bytes.Key;
import org.trivium.stack.mongo.index.IdIndex;
import org.trivium.stack.mongo.index.IndexRequest;
import org.trivium.stack.mongo.index.SortedIndex;

/** One database: its collections are maps of the store, its indexes are rebuilt when it opens. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Key> {

    private final DataStore store;
    private final List<StoreCollection> opened = new ArrayList<>();
    private boolean opening = true;
    private final Map<String, IndexRequest> requests = new HashMap<>();

    StoreDatabase(String name, DataStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
        opened.forEach(StoreCollection::fillIndexes);
        opening = false;
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
        MVMap<Key, byte[]> documents = store.open(getFullCollectionNamespace(name));
        StoreCollection collection =
                new StoreCollection(this, name, options, cursorRegistry, documents);
        if (opening) {
            opened.add(collection);
        } else {
            collection.fillIndexes();
        }
        return collection;
    }

    @Override
    protected synchronized void addIndex(Document description) {
        IndexRequest.check(description);
        requests.put(nameOf(description), IndexRequest.of(description));
        super.addIndex(description);
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        UnaryOperator<Document> execute =
                body -> super.handleCommand(channel, command, body, databases, oplog);
        return switch (command) {
            case "insert" -> WriteOrder.insert(query, execute);
            case "update" -> WriteOrder.update(query, execute);
            case "aggregate" -> aggregate(query, execute);
            default -> execute.apply(query);
        };
    }

    /** A $match at the head of an aggregation uses indexes as find does. */
    private Document aggregate(Document query, UnaryOperator<Document> execute) {
        if (!(query.get("pipeline") instanceof List<?> stages)
                || stages.isEmpty()
                || !(stages.getFirst() instanceof Document first)
                || !(first.get("$match") instanceof Document match)
                || !(resolveCollection(String.valueOf(query.get("aggregate")), false)
                        instanceof StoreCollection collection)) {
            return execute.apply(query);
        }
        collection.expectMatch(match);
        Document rest = new Document(query).append("pipeline", stages.subList(1, stages.size()));
        try {
            return execute.apply(rest);
        } finally {
            collection.expectMatch(null);
        }
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals(IdIndex.FIELD)) {
            return new IdIndex(
                    index,
                    keys.getFirst().isAscending(),
                    store.open(getFullCollectionNamespace(collection)));
        }
        return openOrCreateSecondaryIndex(collection, index, keys, sparse);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        IndexRequest request =
                requests.computeIfAbsent(
                        getFullCollectionNamespace(collection) + " " + index,
                        unknown -> IndexRequest.of(stored(collection, index)));
        return new SortedIndex(index, keys, request, store.memory());
    }

    /** The description as it was kept when the index was made. */
    private Document stored(String collection, String index) {
        Document wanted =
                new Document("ns", getFullCollectionNamespace(collection)).append("name", index);
        return indexes.get().handleQuery(wanted).iterator().next();
    }

    /** Deletes what has expired by the indexes that ask for it. */
    void expire(Instant now) {
        if (indexes.get() == null) {
            return;
        }
        for (Document description : indexes.get().queryAll()) {
            IndexRequest request = IndexRequest.of(description);
            String name =
                    Utils.getCollectionNameFromFullName(String.valueOf(description.get("ns")));
            MongoCollection<Key> collection = resolveCollection(name, false);
            if (request.seconds() != null
                    && collection != null
                    && description.get("key") instanceof Document key) {
                String field = key.keySet().iterator().next();
                collection.deleteDocuments(request.expired(field, now), 0, NoopOplog.get());
            }
        }
    }

    private static String nameOf(Document description) {
        return description.get("ns") + " " + description.get("name");
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.remove(getFullCollectionNamespace(name));
    }

    @Override
    public void moveCollection(
            MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        String oldFullName = collection.getFullName();
        super.moveCollection(oldDatabase, collection, newName);
        store.rename(oldFullName, getFullCollectionNamespace(newName));
    }

    @Override
    protected long getStorageSize() {
        return store.fileSize();
    }

    @Override
    protected long getFileSize() {
        return store.fileSize();
    }
}
