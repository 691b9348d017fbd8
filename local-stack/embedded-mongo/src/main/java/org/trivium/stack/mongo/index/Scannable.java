package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Iterator;
import java.util.List;
import org.trivium.stack.mongo.bytes.Key;

/** What a plan can walk in the order of its keys. */
interface Scannable {

    /** The fields in whose order the entries lie; the last one is always the id. */
    List<IndexKey> scannedKeys();

    /** Whether a document may have several entries. */
    boolean isMultikey();

    /** Whether the order of the entries is the order in which MongoDB would sort the documents. */
    boolean isOrdered();

    /** The number of entries in the range, found without reading them. */
    long count(KeyRange range);

    /** The keys of the range in order; a key comes twice if its document has two entries there. */
    Iterator<Key> scan(KeyRange range, boolean reverse);

    /** Of what the store says about a key: the number of keys before it. */
    static long rank(long index) {
        return index < 0 ? -index - 1 : index;
    }
}
