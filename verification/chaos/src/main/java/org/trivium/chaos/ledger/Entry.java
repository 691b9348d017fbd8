package org.trivium.chaos.ledger;

/**
 * A request and what its client knows of it.
 *
 * @param token words of the request that no other one has
 * @param subject id of the ticket, import or suggestion that it made or changed; empty while nobody
 *     said
 * @param version of the ticket after it; of a suggestion, the one after what its client had read
 * @param number of the ticket that it filed, else empty; of an import, how many lines were sent; of
 *     a decision, its reason or the day until which it holds
 * @param attempts how often it was sent
 */
public record Entry(
        Act act,
        String district,
        String key,
        String person,
        String token,
        Outcome outcome,
        int status,
        String subject,
        long version,
        String number,
        int attempts) {

    /** How a request ended for its client. */
    public enum Outcome {
        ACKNOWLEDGED,
        /** An answer said that nothing was done. */
        REFUSED,
        /** No answer came until the client gave up. */
        UNKNOWN
    }

    boolean is(Outcome other) {
        return outcome == other;
    }
}
