package org.trivium.stack.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Somebody has tried to run the demo identity where real people could meet it. */
final class NotLocal extends IllegalStateException {

    NotLocal(String sentence) {
        super(sentence);
    }

    /** Lets the program end with the sentence instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<NotLocal> {

        @Override
        protected FailureAnalysis analyze(Throwable root, NotLocal reason) {
            return new FailureAnalysis(
                    reason.getMessage(),
                    "Outside the local stack use a real provider: see docs/security.md.",
                    reason);
        }
    }
}
