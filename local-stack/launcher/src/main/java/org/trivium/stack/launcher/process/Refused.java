package org.trivium.stack.launcher.process;

/** The stack cannot do what was asked; the message is one sentence for the person who asked. */
public final class Refused extends RuntimeException {

    public Refused(String sentence) {
        super(sentence);
    }

    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
