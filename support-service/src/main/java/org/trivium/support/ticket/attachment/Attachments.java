package org.trivium.support.ticket.attachment;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All attachments; one is there once all of it has been received. */
public interface Attachments {

    /** Largest block that {@link #put} takes, in bytes. */
    int BLOCK = 512 * 1024;

    /** Those of a ticket, the oldest first. */
    List<Attachment> of(String district, String ticket);

    Optional<Attachment> byId(String district, String id);

    /**
     * Begins to receive one; says how many the ticket then has, this and unfinished ones included.
     */
    long begin(Attachment attachment);

    /** Keeps the block of that number, counted from 0. */
    void put(Attachment attachment, int nr, byte[] block);

    /** All of it is there now; says false when it was given up meanwhile. */
    boolean keep(Attachment attachment);

    /** Its bytes, read block by block. */
    InputStream open(Attachment attachment);

    /** Removes it and its bytes. */
    void drop(Attachment attachment);

    /** Removes what was begun before that time and never finished, in every district. */
    void dropUnfinished(Instant before);
}
