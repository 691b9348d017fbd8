package org.trivium.stack.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.BytesType;
import org.trivium.stack.mongo.bytes.Key;
import org.trivium.stack.mongo.bytes.KeyType;

/** The file that holds all databases, or nothing but memory. */
final class DataStore {

    private static final int CACHE_MEGABYTES = 16;
    private static final long SPARE_BYTES = 32L * 1024 * 1024;
    private static final int PAGE_BYTES = 4096;
    private static final String FILE = "trivium.mv";

    private final MVStore store;
    private final @Nullable Path folder;
    private final MVStore memory = new MVStore.Builder().open();

    private DataStore(MVStore store, @Nullable Path folder) {
        this.folder = folder;
        this.store = store;
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
    }

    static DataStore inMemory() {
        return new DataStore(new MVStore.Builder().open(), null);
    }

    static DataStore inFolder(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            return new DataStore(
                    new MVStore.Builder()
                            .fileName(file.toString())
                            .cacheSize(CACHE_MEGABYTES)
                            .pageSplitSize(PAGE_BYTES)
                            .autoCommitDisabled()
                            .open(),
                    folder);
        } catch (IOException | MVStoreException unusable) {
            throw new MongoNotStarted(
                    "The data file %s cannot be opened: %s".formatted(file, unusable.getMessage()),
                    unusable);
        }
    }

    MVStore mvStore() {
        return store;
    }

    /** Where indexes live. */
    MVStore memory() {
        return memory;
    }

    MVMap<Key, byte[]> open(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Key, byte[]>().keyType(new KeyType()).valueType(new BytesType()));
    }

    void remove(String name) {
        store.removeMap(open(name));
    }

    void rename(String from, String to) {
        store.renameMap(open(from), to);
    }

    Collection<String> names() {
        return store.getMapNames();
    }

    /** Whether a commit could fail half-way for want of space, which would close the store. */
    boolean isDiskFull() {
        return folder != null && folder.toFile().getUsableSpace() < SPARE_BYTES;
    }

    long fileSize() {
        @Nullable FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    void close() {
        store.close();
        memory.close();
    }
}
