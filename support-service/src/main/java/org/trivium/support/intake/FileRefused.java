package org.trivium.support.intake;

/** The file cannot come in as a whole; the message says why, to whoever sent it. */
class FileRefused extends RuntimeException {

    FileRefused(String why) {
        super(why);
    }
}
