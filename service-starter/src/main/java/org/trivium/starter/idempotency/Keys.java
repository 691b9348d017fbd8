package org.trivium.starter.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.id.Ids;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.refusal.Forbidden;

/** The requests that have a key, one document each; whoever writes it first works on it. */
final class Keys {

    private final DistrictMongo<KeyDocument> documents;
    private final IdempotencySettings settings;
    private final Clock clock;

    Keys(DistrictMongo<KeyDocument> documents, IdempotencySettings settings, Clock clock) {
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes the request on if nobody has answered it or works on it; otherwise what there is of it.
     *
     * @throws KeyReused when the key belongs to another request
     * @throws Forbidden when the asker may do other things than then: what was told then is not
     *     told again
     * @throws RequestRunning when it is being worked on
     */
    KeyDocument claim(Key key, String fingerprint) {
        Instant now = clock.instant();
        KeyDocument first =
                new KeyDocument(
                        key.id(),
                        key.district(),
                        1,
                        fingerprint,
                        key.standing(),
                        Ids.next(),
                        now.plus(settings.lease()),
                        now.plus(settings.kept()),
                        null);
        try {
            documents.insert(first, List.of());
            return first;
        } catch (DuplicateKeyException known) {
            return known(key, fingerprint).orElseThrow(RequestRunning::new);
        }
    }

    private Optional<KeyDocument> known(Key key, String fingerprint) {
        Instant now = clock.instant();
        Optional<KeyDocument> found = documents.byId(key.district(), key.id());
        if (found.filter(there -> there.forget().isBefore(now)).isPresent()) {
            documents.remove(key.district(), where("_id").is(key.id()).and("forget").lt(now));
            return Optional.empty();
        }
        if (found.filter(there -> !there.fingerprint().equals(fingerprint)).isPresent()) {
            throw new KeyReused();
        }
        if (found.filter(there -> !key.standing().equals(there.standing())).isPresent()) {
            throw new Forbidden(
                    "Your roles or sites are others than when this request was first sent.");
        }
        return found.flatMap(
                there ->
                        there.answer() == null && !there.until().isAfter(now)
                                ? again(there, now)
                                : found.filter(one -> one.answer() != null));
    }

    private Optional<KeyDocument> again(KeyDocument left, Instant now) {
        return documents.change(
                left.district(),
                mine(left),
                new Update().set("until", now.plus(settings.lease())).inc("version", 1));
    }

    /** Remembers the answer. */
    void answered(KeyDocument claimed, KeptAnswer answer) {
        documents.change(
                claimed.district(),
                where("_id").is(claimed.id()).and("seed").is(claimed.seed()).and("answer").is(null),
                new Update().set("answer", answer));
    }

    /**
     * It was refused. A first attempt has done nothing then, so its key is free again; of a later
     * one nobody knows what the earlier ones have done.
     */
    void refused(KeyDocument claimed) {
        if (claimed.isRepeated()) {
            brokenOff(claimed);
        } else {
            documents.remove(claimed.district(), mine(claimed));
        }
    }

    /** It failed half way: whoever sends it again goes on with it. */
    void brokenOff(KeyDocument claimed) {
        documents.change(
                claimed.district(), mine(claimed), new Update().set("until", clock.instant()));
    }

    private static Criteria mine(KeyDocument claimed) {
        return where("_id")
                .is(claimed.id())
                .and("seed")
                .is(claimed.seed())
                .and("version")
                .is(claimed.version())
                .and("answer")
                .is(null);
    }
}
