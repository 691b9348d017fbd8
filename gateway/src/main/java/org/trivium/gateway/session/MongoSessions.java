package org.trivium.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoException;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.session.ReactiveSessionRepository;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;

/**
 * Sessions as documents. A session is inserted once; after that only what a request has changed is
 * written, and never by upsert: a request that was on its way when its browser signed out cannot
 * bring the session back.
 */
final class MongoSessions implements ReactiveSessionRepository<BrowserSession> {

    private static final String COLLECTION = "sessions";

    private final Mono<MongoCollection<Document>> collection;
    private final SessionDocuments documents;
    private final SessionSettings settings;
    private final Clock clock;

    MongoSessions(ReactiveMongoTemplate mongo, SessionSettings settings, Clock clock) {
        this.collection = mongo.getCollection(COLLECTION);
        this.documents = new SessionDocuments(clock, settings);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Mono<BrowserSession> createSession() {
        return Mono.fromSupplier(() -> BrowserSession.begin(clock, settings.signingIn()));
    }

    @Override
    public Mono<BrowserSession> findById(String id) {
        return ask(
                sessions ->
                        Mono.from(
                                        sessions.find(
                                                        and(
                                                                eq(SessionDocuments.ID, id),
                                                                gt(
                                                                        SessionDocuments.EXPIRES,
                                                                        now())))
                                                .first())
                                .map(documents::read));
    }

    @Override
    public Mono<Void> save(BrowserSession session) {
        return Mono.defer(
                () -> {
                    String stored = session.storedAs();
                    if (stored == null) {
                        return insert(session);
                    }
                    if (!stored.equals(session.getId())) {
                        return move(session, stored);
                    }
                    Set<String> changed = session.changed();
                    return changed.isEmpty() && !session.isDueSince(settings.touch())
                            ? Mono.empty()
                            : update(session);
                });
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return ask(sessions -> Mono.from(sessions.deleteOne(eq(SessionDocuments.ID, id))).then());
    }

    /** Deletes sessions that have run out and tells how many. */
    Mono<Long> sweep() {
        return ask(
                sessions ->
                        Mono.from(sessions.createIndex(Indexes.ascending(SessionDocuments.EXPIRES)))
                                .then(
                                        Mono.from(
                                                sessions.deleteMany(
                                                        lte(SessionDocuments.EXPIRES, now()))))
                                .map(result -> result.getDeletedCount()));
    }

    private Mono<Void> insert(BrowserSession session) {
        return ask(sessions -> Mono.from(sessions.insertOne(documents.whole(session))))
                .then(Mono.fromRunnable(session::isStored));
    }

    /** One that was ended meanwhile is not there to be moved. */
    private Mono<Void> move(BrowserSession session, String from) {
        return ask(sessions -> Mono.from(sessions.deleteOne(eq(SessionDocuments.ID, from))))
                .filter(result -> result.getDeletedCount() == 1)
                .flatMap(hit -> insert(session));
    }

    private Mono<Void> update(BrowserSession session) {
        return ask(sessions ->
                        Mono.from(
                                sessions.updateOne(
                                        eq(SessionDocuments.ID, session.getId()),
                                        documents.changes(session))))
                .then(Mono.fromRunnable(session::isStored));
    }

    private <T> Mono<T> ask(Function<MongoCollection<Document>, Mono<T>> question) {
        return collection
                .flatMap(question)
                .onErrorMap(MongoException.class, away -> new Refused(Refusal.SESSIONS_AWAY, away));
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
