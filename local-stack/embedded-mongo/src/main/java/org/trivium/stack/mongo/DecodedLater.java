package org.trivium.stack.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractList;
import java.util.List;
import org.trivium.stack.mongo.bytes.Bson;

/** Found documents as bytes, a fifth of the size, until someone takes them. */
final class DecodedLater extends AbstractList<Document> {

    private final List<byte[]> found;

    DecodedLater(List<byte[]> found) {
        this.found = found;
    }

    @Override
    public Document get(int index) {
        return Bson.decode(found.get(index));
    }

    @Override
    public int size() {
        return found.size();
    }
}
