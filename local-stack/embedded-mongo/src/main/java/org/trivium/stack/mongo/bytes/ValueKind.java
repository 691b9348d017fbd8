package org.trivium.stack.mongo.bytes;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of values in the order in which MongoDB sorts them. */
public enum ValueKind {
    MIN_KEY(8),
    EMPTY_ARRAY(12),
    NOTHING(16),
    NUMBER(24),
    TEXT(32),
    DOCUMENT(40),
    ARRAY(48),
    BINARY(56),
    LEGACY_UUID(64),
    UNIQUE_ID(72),
    OBJECT_ID(80),
    TRUTH(88),
    INSTANT(96),
    TIMESTAMP(104),
    OTHER(112),
    MAX_KEY(120);

    private final int tag;

    ValueKind(int tag) {
        this.tag = tag;
    }

    /** The kind of a value; missing is the same as null. */
    public static ValueKind of(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Missing missing -> NOTHING;
            case MinKey min -> MIN_KEY;
            case EmptyArray empty -> EMPTY_ARRAY;
            case Number number -> NUMBER;
            case String text -> TEXT;
            case Map<?, ?> document -> DOCUMENT;
            case Collection<?> elements -> ARRAY;
            case BinData data -> BINARY;
            case LegacyUUID id -> LEGACY_UUID;
            case UUID id -> UNIQUE_ID;
            case ObjectId id -> OBJECT_ID;
            case Boolean truth -> TRUTH;
            case Instant instant -> INSTANT;
            case BsonTimestamp timestamp -> TIMESTAMP;
            case MaxKey max -> MAX_KEY;
            default -> OTHER;
        };
    }

    /** The first byte of every value of this kind; its neighbours are kept for ends. */
    int tag() {
        return tag;
    }
}
