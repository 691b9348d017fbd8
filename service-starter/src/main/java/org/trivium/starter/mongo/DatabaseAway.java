package org.trivium.starter.mongo;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/**
 * Tells a database that does not answer for now from one that refuses what it was given: only the
 * first passes with time.
 */
public final class DatabaseAway {

    /**
     * MongoDB's codes for what lies with the server: unreachable, not (or no longer) primary,
     * shutting down, timed out, interrupted, disk full, or a login that somebody has to repair.
     */
    private static final Set<Integer> CODES =
            Set.of(
                    6, 7, 13, 18, 24, 46, 50, 64, 89, 91, 112, 133, 134, 189, 202, 262, 9001, 10107,
                    11600, 11601, 11602, 13435, 13436, 14031);

    private static final Set<Class<?>> KINDS =
            Set.of(
                    DataAccessResourceFailureException.class,
                    QueryTimeoutException.class,
                    MongoConnectionPoolClearedException.class,
                    MongoExecutionTimeoutException.class,
                    MongoInterruptedException.class,
                    MongoNodeIsRecoveringException.class,
                    MongoNotPrimaryException.class,
                    MongoSecurityException.class,
                    MongoServerUnavailableException.class,
                    MongoSocketException.class,
                    MongoTimeoutException.class,
                    MongoWriteConcernException.class);

    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    /** True when it, or what caused it, is that the database does not answer for now. */
    public static boolean explains(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(DatabaseAway::says);
    }

    private static boolean says(Throwable failure) {
        return KINDS.stream().anyMatch(kind -> kind.isInstance(failure))
                || (failure instanceof MongoException answer
                        && (CODES.contains(answer.getCode())
                                || answer.hasErrorLabel("RetryableWriteError")
                                || answer.hasErrorLabel(
                                        MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)));
    }
}
