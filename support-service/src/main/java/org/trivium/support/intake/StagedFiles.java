package org.trivium.support.intake;

import java.io.InputStream;

/** Files that were sent, kept in blocks until they are read. */
public interface StagedFiles {

    /** Keeps the block of that number, counted from 0. */
    void put(ImportJob job, int nr, byte[] block);

    /** The file from its start, read block by block. */
    InputStream open(ImportJob job);

    void drop(ImportJob job);
}
