package org.trivium.stack.mongo;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.Bson;
import org.trivium.stack.mongo.bytes.Key;
import org.trivium.stack.mongo.index.IdIndex;
import org.trivium.stack.mongo.index.Plan;
import org.trivium.stack.mongo.index.Planner;
import org.trivium.stack.mongo.index.Wanted;
import org.trivium.stack.mongo.query.Query;
import org.trivium.stack.mongo.query.SortOrder;

/** One collection: documents as bytes in the order of their ids, one lock for all its commands. */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Key> {

    private record Expected(StoreCollection collection, Document query) {}

    private static final Document ALL = new Document();
    private static final ThreadLocal<@Nullable Expected> EXPECTED = new ThreadLocal<>();

    private final MVMap<Key, byte[]> documents;
    private final IdIndex byId;
    private boolean oneIsEnough;
    private boolean filled;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Key, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.byId = new IdIndex("_id_", true, documents);
    }

    MVMap<Key, byte[]> documents() {
        return documents;
    }

    /** While the database opens, indexes wait until all are there. */
    @Override
    public synchronized void addIndex(Index<Key> index) {
        if (filled) {
            super.addIndex(index);
        } else {
            getIndexes().add(index);
        }
    }

    /** Fills all indexes from what is in the file, decoding each document once. */
    synchronized void fillIndexes() {
        if (getIndexes().size() > 1) {
            documents.forEach(
                    (key, bytes) -> {
                        Document document = Bson.decode(bytes);
                        getIndexes().forEach(index -> index.add(document, key, this));
                    });
        }
        filled = true;
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public int count() {
        return documents.size();
    }

    /** An update of one document needs to find one only. */
    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        oneIsEnough = !isMulti;
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            oneIsEnough = false;
        }
    }

    /** The next {@link #queryAllAsStream()} of this thread may leave out what does not match. */
    void expectMatch(@Nullable Document query) {
        EXPECTED.set(query == null ? null : new Expected(this, query));
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        Expected expected = EXPECTED.get();
        if (expected == null || expected.collection() != this) {
            return super.queryAllAsStream();
        }
        EXPECTED.remove();
        return handleQueryAsStream(expected.query());
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return Query.of(query).matches(document);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Query filter = Query.of(query);
        @Nullable Comparator<Document> order = SortOrder.of(orderBy);
        int most = oneIsEnough ? 1 : limit;
        Plan plan =
                Planner.choose(getIndexes(), byId, query, Wanted.of(orderBy, numberToSkip, most));
        Stream<byte[]> candidates = plan.keys().map(documents::get).filter(Objects::nonNull);
        boolean whole = fieldSelector == null || fieldSelector.isEmpty();
        if (whole && plan.isSorted()) {
            Stream<byte[]> found =
                    candidates.filter(each -> filter.matches(Bson.decode(each))).skip(numberToSkip);
            return createQueryResult(
                    new DecodedLater((most > 0 ? found.limit(most) : found).toList()), batchSize);
        }
        return matchDocumentsFromStream(
                ALL,
                candidates.map(Bson::decode).filter(filter::matches),
                numberToSkip,
                most,
                batchSize,
                plan.isSorted() ? null : order,
                fieldSelector);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        return matchDocumentsFromStream(
                documents.values().stream().map(Bson::decode),
                query,
                orderBy,
                numberToSkip,
                limit,
                batchSize,
                fieldSelector);
    }

    @Override
    protected Document getDocument(Key position) {
        return Bson.decode(requireNonNull(documents.get(position)));
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        String field = getIdField();
        Key key = Key.of(field == null ? UUID.randomUUID() : document.get(field));
        documents.put(key, Bson.encode(document));
        return key;
    }

    @Override
    protected void handleUpdate(Key position, Document oldDocument, Document newDocument) {
        documents.put(position, Bson.encode(newDocument));
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(
                        each ->
                                new DocumentWithPosition<>(
                                        Bson.decode(each.getValue()), each.getKey()));
    }

    /** Measured when asked for: keeping a sum would encode each document twice. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return documents.values().stream().mapToInt(each -> each.length).sum();
    }
}
