package org.trivium.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.security.core.context.SecurityContextImpl;
import org.trivium.stack.mongo.EmbeddedMongo;
import reactor.core.publisher.Mono;

/** What a session keeps, and what it never does. */
@Timeout(60)
class MongoSessionsTest {

    private static final EmbeddedMongo MONGO = EmbeddedMongo.inMemory(0);
    private static final MongoClient CLIENT = MongoClients.create(MONGO.uri());
    private static final SessionSettings SETTINGS =
            new SessionSettings(
                    "S",
                    Duration.ofHours(1),
                    Duration.ofHours(12),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(1));

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(CLIENT, "sessions_test");
    private final MongoSessions sessions = new MongoSessions(mongo, SETTINGS, clock);

    @AfterAll
    static void close() {
        CLIENT.close();
        MONGO.close();
    }

    @BeforeEach
    void empty() {
        done(Mono.from(collection().deleteMany(Filters.empty())));
    }

    @Test
    void aSessionComesBackAsItWasSaved() {
        BrowserSession session = signedIn();

        BrowserSession found = find(session.getId());

        assertThat(found.<String>getAttribute("org.trivium.colour")).isEqualTo("blue");
        assertThat(found.getAttributeNames()).hasSize(2);
        assertThat(found.getCreationTime()).isEqualTo(clock.instant());
    }

    @Test
    void aRequestOnItsWayDoesNotReviveASessionThatHasEnded() {
        String id = signedIn().getId();
        BrowserSession onItsWay = find(id);
        BrowserSession signingInAgain = find(id);

        done(sessions.deleteById(id));
        onItsWay.setAttribute("org.trivium.colour", "red");
        done(sessions.save(onItsWay));
        String next = signingInAgain.changeSessionId();
        done(sessions.save(signingInAgain));

        assertThat(maybe(id)).isNull();
        assertThat(maybe(next)).isNull();
        assertThat(count()).isZero();
    }

    @Test
    void requestsSideBySideKeepWhatEachHasChanged() {
        String id = signedIn().getId();
        BrowserSession one = find(id);
        BrowserSession other = find(id);

        one.setAttribute("one", "1");
        other.setAttribute("other", "2");
        one.removeAttribute("org.trivium.colour");
        done(sessions.save(one));
        done(sessions.save(other));

        assertThat(find(id).getAttributeNames())
                .contains("one", "other")
                .doesNotContain("org.trivium.colour");
    }

    @Test
    void aNewIdLeavesNothingUnderTheOldOne() {
        BrowserSession session = signedIn();
        String old = session.getId();

        String next = session.changeSessionId();
        done(sessions.save(session));

        assertThat(maybe(old)).isNull();
        assertThat(find(next).<String>getAttribute("org.trivium.colour")).isEqualTo("blue");
        assertThat(count()).isOne();
    }

    @Test
    void aRequestWithoutAChangeIsWrittenDownAtMostOnceAMinute() {
        String id = signedIn().getId();
        Instant begun = clock.instant();

        clock.advance(Duration.ofSeconds(59));
        visit(id);
        assertThat(accessed(id)).isEqualTo(begun);

        clock.advance(Duration.ofSeconds(1));
        visit(id);
        assertThat(accessed(id)).isEqualTo(clock.instant());
    }

    @Test
    void aSessionThatNobodyUsesRunsOut() {
        String id = signedIn().getId();

        clock.advance(Duration.ofMinutes(59));
        visit(id);
        clock.advance(Duration.ofMinutes(59));
        assertThat(maybe(id)).isNotNull();

        clock.advance(Duration.ofMinutes(1));
        assertThat(maybe(id)).isNull();
    }

    @Test
    void aSessionInUseEndsAllTheSame() {
        String id = signedIn().getId();

        for (int i = 0; i < 24; i++) {
            assertThat(maybe(id)).as("after %d half hours", i).isNotNull();
            visit(id);
            clock.advance(Duration.ofMinutes(30));
        }

        assertThat(maybe(id)).isNull();
    }

    @Test
    void aSessionInWhichNobodySignsInRunsOutSoon() {
        BrowserSession session = created();
        session.setAttribute("state", "of the sign-in");
        done(sessions.save(session));

        clock.advance(Duration.ofMinutes(15));

        assertThat(maybe(session.getId())).isNull();
    }

    @Test
    void sweepingTakesOnlyWhatHasRunOut() {
        signedIn();
        clock.advance(Duration.ofMinutes(30));
        String alive = signedIn().getId();
        clock.advance(Duration.ofMinutes(30));

        assertThat(done(sessions.sweep())).isEqualTo(1);

        assertThat(maybe(alive)).isNotNull();
        assertThat(count()).isOne();
    }

    @Test
    void whatASessionMayNotHoldIsNotRead() {
        BrowserSession session = signedIn();
        session.setAttribute("foreign", new ObjectId());
        session.setAttribute("file", new File("somewhere"));
        done(sessions.save(session));

        assertThat(find(session.getId()).getAttributeNames())
                .contains("file", "org.trivium.colour")
                .doesNotContain("foreign");
    }

    private void visit(String id) {
        BrowserSession session = find(id);
        session.setLastAccessedTime(clock.instant());
        done(sessions.save(session));
    }

    private BrowserSession signedIn() {
        BrowserSession session = created();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl());
        session.setAttribute("org.trivium.colour", "blue");
        done(sessions.save(session));
        return session;
    }

    private BrowserSession created() {
        return Objects.requireNonNull(done(sessions.createSession()));
    }

    private BrowserSession find(String id) {
        return Objects.requireNonNull(maybe(id));
    }

    private @Nullable BrowserSession maybe(String id) {
        return done(sessions.findById(id));
    }

    private Instant accessed(String id) {
        Document found = done(Mono.from(collection().find(Filters.eq("_id", id)).first()));
        return Objects.requireNonNull(found).getDate("accessed").toInstant();
    }

    private long count() {
        return Objects.requireNonNull(done(Mono.from(collection().countDocuments())));
    }

    private MongoCollection<Document> collection() {
        return Objects.requireNonNull(done(mongo.getCollection("sessions")));
    }

    private static <T> @Nullable T done(Mono<T> mono) {
        return mono.block(Duration.ofSeconds(10));
    }
}
