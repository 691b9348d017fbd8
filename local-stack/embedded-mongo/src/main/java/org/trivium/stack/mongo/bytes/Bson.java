package org.trivium.stack.mongo.bytes;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * Documents as BSON. Kept as bytes, no reader ever sees a document that a writer is changing, and
 * the store can write it at any moment.
 */
public final class Bson {

    private static final int USUAL_SIZE = 1024;

    private Bson() {}

    /** The document as bytes. */
    public static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(USUAL_SIZE);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    /** A document of its own for each caller. */
    public static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
