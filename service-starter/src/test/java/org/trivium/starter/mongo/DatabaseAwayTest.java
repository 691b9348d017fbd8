package org.trivium.starter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

class DatabaseAwayTest {

    private static final ServerAddress SERVER = new ServerAddress();

    static Set<RuntimeException> passing() {
        return Set.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("gone", SERVER),
                new MongoInterruptedException("stop", new InterruptedException()),
                new MongoNotPrimaryException(new BsonDocument(), SERVER),
                new DataAccessResourceFailureException("away"));
    }

    static Set<RuntimeException> lasting() {
        return Set.of(
                write(28),
                write(121),
                command(2),
                new MongoException("whatever"),
                new BsonMaximumSizeExceededException("too large"),
                new IllegalArgumentException("breaks a rule"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesWithTimeIsTheDatabaseBeingAway(RuntimeException failure) {
        assertThat(DatabaseAway.explains(failure)).isTrue();
        assertThat(DatabaseAway.explains(new UncategorizedMongoDbException("wrapped", failure)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatTheValueIsRefusedForIsNot(RuntimeException failure) {
        assertThat(DatabaseAway.explains(failure)).isFalse();
        assertThat(DatabaseAway.explains(new UncategorizedMongoDbException("wrapped", failure)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18, 91, 189, 10107, 11600})
    void aServerThatCannotServeNowSaysSoByItsCode(int code) {
        assertThat(DatabaseAway.explains(command(code))).isTrue();
    }

    @Test
    void aServerThatLabelsItsRefusalAsPassingIsBelieved() {
        MongoException labelled = write(28);
        labelled.addLabel("RetryableWriteError");

        assertThat(DatabaseAway.explains(labelled)).isTrue();
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)),
                SERVER);
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(
                new WriteError(code, "refused", new BsonDocument()), SERVER, Set.of());
    }
}
