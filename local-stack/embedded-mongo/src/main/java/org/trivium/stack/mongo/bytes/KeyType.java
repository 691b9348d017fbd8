package org.trivium.stack.mongo.bytes;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How the store writes and orders keys. */
public final class KeyType extends BasicDataType<Key> {

    @Override
    public int compare(Key one, Key other) {
        return one.compareTo(other);
    }

    @Override
    public int getMemory(Key key) {
        return BytesType.OVERHEAD + key.bytes().length;
    }

    @Override
    public void write(WriteBuffer buffer, Key key) {
        buffer.putVarInt(key.bytes().length).put(key.bytes());
    }

    @Override
    public Key read(ByteBuffer buffer) {
        return new Key(BytesType.next(buffer));
    }

    @Override
    public Key[] createStorage(int size) {
        return new Key[size];
    }
}
