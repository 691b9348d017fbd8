package org.trivium.starter.refusal;

import java.util.Map;

/** A request that cannot be done, in a sentence for the asker and the facts to go on with. */
public abstract class Refusal extends RuntimeException {

    private final transient Map<String, Object> facts;

    /** Facts are shown beside the sentence; they hold no names and no free text of others. */
    protected Refusal(String sentence, Map<String, Object> facts) {
        super(sentence);
        this.facts = Map.copyOf(facts);
    }

    /** What the asker needs to go on. */
    public Map<String, Object> facts() {
        return facts;
    }
}
