package org.trivium.support.detection.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Keeps the stores of all partitions within one small allowance: detectors live in the heap, the
 * store is their copy.
 */
public final class StoreSettings implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 16L << 20;
    private static final long BUFFER_BYTES = 8L << 20;
    private static final long BUFFER_OF_ONE = 1L << 20;

    private static final Cache CACHE = new LRUCache(CACHE_BYTES);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(BUFFER_BYTES, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(BUFFER_OF_ONE);
        options.setMaxWriteBufferNumber(2);
    }

    /** The shared cache stays for the other stores. */
    @Override
    public void close(String store, Options options) {}
}
