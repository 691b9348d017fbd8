package org.trivium.support.intake.mongo;

import org.trivium.starter.mongo.Stored;

/** A piece of history on its way to the detector; its announcements are in its outbox. */
record PieceDocument(String id, String district, long version, String job) implements Stored {

    static String id(String job, long piece) {
        return job + "|" + piece;
    }
}
