package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.Key;

/** The index of ids: the documents themselves, which are kept in the order of their ids. */
public final class IdIndex extends Index<Key> implements Scannable {

    /** The field that every document has. */
    public static final String FIELD = "_id";

    private final MVMap<Key, byte[]> documents;

    /** The index of a collection kept in this map. */
    public IdIndex(String name, boolean ascending, MVMap<Key, byte[]> documents) {
        super(name, List.of(new IndexKey(FIELD, ascending)), false);
        this.documents = documents;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        Key key = Key.of(document.get(FIELD));
        return documents.containsKey(key) ? key : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        Object id = document.get(FIELD);
        if (documents.containsKey(Key.of(id))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {}

    @Override
    public @Nullable Key remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Key> collection) {}

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Key position,
            MongoCollection<Key> collection) {}

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("The plan of a query scans indexes by range");
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {}

    @Override
    public List<IndexKey> scannedKeys() {
        return List.of(new IndexKey(FIELD, true));
    }

    @Override
    public boolean isMultikey() {
        return false;
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public long count(KeyRange range) {
        return Scannable.rank(documents.getKeyIndex(range.to()))
                - Scannable.rank(documents.getKeyIndex(range.from()));
    }

    @Override
    public Iterator<Key> scan(KeyRange range, boolean reverse) {
        return reverse
                ? documents.cursor(range.to(), range.from(), true)
                : documents.cursor(range.from(), range.to(), false);
    }
}
