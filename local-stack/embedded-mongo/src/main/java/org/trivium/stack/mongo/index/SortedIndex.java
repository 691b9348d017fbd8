package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.BytesType;
import org.trivium.stack.mongo.bytes.Key;
import org.trivium.stack.mongo.bytes.OrderedBytes;

/**
 * A secondary index in memory: filled when its collection opens, so that it can never contradict
 * the file. Its collection's lock guards it.
 */
public final class SortedIndex extends Index<Key> implements Scannable {

    private final MVMap<byte[], Key> entries;
    private final Set<Key> odd = new TreeSet<>();
    private final Extraction extraction;
    private final IndexRequest request;
    private long multikey;
    private long inexact;

    /** An empty index whose entries live in the given store. */
    public SortedIndex(String name, List<IndexKey> keys, IndexRequest request, MVStore memory) {
        super(name, keys, request.sparse());
        this.request = request;
        this.extraction = new Extraction(keys, request);
        this.entries =
                memory.openMap(
                        "%s %d".formatted(name, memory.getMapNames().size()),
                        new MVMap.Builder<byte[], Key>().keyType(new BytesType()));
    }

    @Override
    public boolean isUnique() {
        return request.unique();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof SortedIndex same
                && request.equals(same.request)
                && Objects.equals(getKeys().toString(), same.getKeys().toString());
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        checkUnique(document, collection);
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        put(extraction.of(document), position);
    }

    @Override
    public Key remove(Document document) {
        Key position = Key.of(document.get(IdIndex.FIELD));
        take(extraction.of(document), position);
        return position;
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Key> collection) {
        checkUnique(newDocument, collection);
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Key position,
            MongoCollection<Key> collection) {
        Entries before = extraction.of(oldDocument);
        Entries after = extraction.of(newDocument);
        if (!before.sameAs(after)) {
            take(before, position);
            put(after, position);
        }
    }

    private void checkUnique(Document document, MongoCollection<Key> collection) {
        Entries wanted = extraction.of(document);
        if (!isUnique()) {
            return;
        }
        Key own = Key.of(document.get(IdIndex.FIELD));
        for (byte[] prefix : wanted.prefixes()) {
            Cursor<byte[], Key> same =
                    entries.cursor(prefix, new OrderedBytes(prefix).addEnd().bytes(), false);
            while (same.hasNext()) {
                same.next();
                if (!own.equals(same.getValue())) {
                    throw new DuplicateKeyError(
                            this, collection, getKeys(), new KeyValue(extraction.shown(document)));
                }
            }
        }
    }

    private void put(Entries added, Key position) {
        added.prefixes().forEach(each -> entries.put(Entries.entry(each, position), position));
        if (added.odd()) {
            odd.add(position);
        }
        count(added, 1);
    }

    private void take(Entries removed, Key position) {
        removed.prefixes().forEach(each -> entries.remove(Entries.entry(each, position)));
        odd.remove(position);
        count(removed, -1);
    }

    private void count(Entries changed, int sign) {
        multikey += changed.isMultikey() ? sign : 0;
        inexact += changed.exact() ? 0 : sign;
    }

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
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return entries.sizeAsLong();
    }

    @Override
    public void drop() {
        entries.clear();
        odd.clear();
    }

    /** Whether every document that meets the conditions is in the index. */
    boolean covers(Conditions conditions) {
        return extraction.covers(conditions);
    }

    @Override
    public List<IndexKey> scannedKeys() {
        List<IndexKey> scanned = new ArrayList<>(getKeys());
        if (getKeys().stream().noneMatch(key -> key.getKey().equals(IdIndex.FIELD))) {
            scanned.add(new IndexKey(IdIndex.FIELD, true));
        }
        return scanned;
    }

    @Override
    public boolean isMultikey() {
        return multikey > 0;
    }

    @Override
    public boolean isOrdered() {
        return multikey == 0 && inexact == 0 && odd.isEmpty();
    }

    /** Documents that every query must look at. */
    Set<Key> odd() {
        return odd;
    }

    @Override
    public long count(KeyRange range) {
        return Scannable.rank(entries.getKeyIndex(range.to().bytes()))
                - Scannable.rank(entries.getKeyIndex(range.from().bytes()));
    }

    @Override
    public Iterator<Key> scan(KeyRange range, boolean reverse) {
        Cursor<byte[], Key> cursor =
                reverse
                        ? entries.cursor(range.to().bytes(), range.from().bytes(), true)
                        : entries.cursor(range.from().bytes(), range.to().bytes(), false);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Key next() {
                cursor.next();
                return cursor.getValue();
            }
        };
    }
}
