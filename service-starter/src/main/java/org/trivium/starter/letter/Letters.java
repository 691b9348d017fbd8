package org.trivium.starter.letter;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.paging.Moment;

/** All dead letters of a service, with what was done about them. */
public final class Letters {

    static final String COLLECTION = "deadLetters";

    private static final String STATE = "state";
    private static final Sort IN_ORDER = Sort.by("content.offset");
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "at", "_id");

    private final DistrictMongo<Letter> letters;
    private final MongoOperations mongo;
    private final Clock clock;

    Letters(DistrictMongo<Letter> letters, MongoOperations mongo, Clock clock) {
        this.letters = letters;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Keeps it unless it is known; the one that is kept. */
    public Letter keep(Letter letter) {
        try {
            letters.insert(letter, List.of());
            return letter;
        } catch (DuplicateKeyException known) {
            return byId(letter.district(), letter.id()).orElse(letter);
        }
    }

    public Optional<Letter> byId(String district, String id) {
        return letters.byId(district, id);
    }

    /** The one that all others of its lane wait for. */
    public Optional<Letter> first(String district, String lane) {
        return letters
                .find(district, where("lane").is(lane).and(STATE).in(LetterState.OPEN), IN_ORDER, 1)
                .stream()
                .findFirst();
    }

    /** Lanes of a reader that are not free, in all districts. */
    public Set<String> heldLanes(String group) {
        Query open = Query.query(where("group").is(group).and(STATE).in(LetterState.OPEN));
        return mongo.findDistinct(open, "lane", COLLECTION, String.class).stream()
                .filter(lane -> !lane.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Newest first, at most so many. */
    List<Letter> list(
            String district,
            LetterState state,
            @Nullable String group,
            @Nullable Moment after,
            int limit) {
        Criteria wanted = where(STATE).is(state);
        if (group != null) {
            wanted.and("group").is(group);
        }
        if (after != null) {
            wanted.orOperator(
                    where("at").lt(after.at()),
                    where("at").is(after.at()).and("_id").lt(after.id()));
        }
        return letters.find(district, wanted, NEWEST_FIRST, limit);
    }

    /** The dead letter topic has it. */
    public void sent(Letter letter) {
        letters.change(
                letter.district(), where("_id").is(letter.id()), new Update().set("sent", true));
    }

    /** It did not work once more, or was its turn and did not work. */
    public Optional<Letter> failed(Letter letter, String reason) {
        Deed deed = new Deed(Deed.What.FAILED_AGAIN, null, clock.instant(), Letter.cut(reason));
        Update update = new Update().set("behind", false).set("reason", Letter.cut(reason));
        return turn(letter, LetterState.WAITING, deed, update.set("sent", false));
    }

    /** Its reader has acted on it. */
    public void replayed(Letter letter) {
        turn(
                letter,
                LetterState.REPLAYED,
                new Deed(Deed.What.REPLAYED, null, clock.instant(), null),
                new Update());
    }

    /** It goes to its reader once more, because a person wants it or its turn has come. */
    Optional<Letter> replaying(Letter letter, @Nullable String by) {
        return turn(
                letter,
                LetterState.REPLAYING,
                new Deed(Deed.What.REPLAY_ASKED, by, clock.instant(), null),
                new Update());
    }

    /** It was not its turn after all. */
    public void waiting(Letter letter) {
        letters.change(
                letter.district(),
                where("_id").is(letter.id()).and(STATE).is(LetterState.REPLAYING),
                new Update().set(STATE, LetterState.WAITING).inc("version", 1));
    }

    /** Nobody will act on it. */
    Optional<Letter> discarded(Letter letter, String by, String reason) {
        return turn(
                letter,
                LetterState.DISCARDED,
                new Deed(Deed.What.DISCARDED, by, clock.instant(), reason),
                new Update());
    }

    /** All of the group that are open, of all districts, are settled: it begins anew. */
    void rebuilt(String group, String by) {
        Deed deed = new Deed(Deed.What.REBUILT, by, clock.instant(), null);
        mongo.updateMulti(
                Query.query(open().and("group").is(group)),
                new Update().set(STATE, LetterState.REBUILT).push("deeds", deed).inc("version", 1),
                Letter.class,
                COLLECTION);
    }

    /** Of all districts. */
    long countOpen() {
        return mongo.count(Query.query(open()), COLLECTION);
    }

    /** When the oldest open one of all districts was put aside. */
    Optional<Instant> oldestOpen() {
        Query query = Query.query(open()).with(Sort.by("at")).limit(1);
        return mongo.find(query, Letter.class, COLLECTION).stream().map(Letter::at).findFirst();
    }

    private static Criteria open() {
        return where(STATE).in(LetterState.OPEN);
    }

    private Optional<Letter> turn(Letter letter, LetterState to, Deed deed, Update update) {
        return letters.change(
                letter.district(),
                where("_id").is(letter.id()).and(STATE).in(LetterState.OPEN),
                update.set(STATE, to).push("deeds", deed).inc("version", 1));
    }
}
