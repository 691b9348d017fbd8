package org.trivium.stack.mongo;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivium.stack.mongo.command.CommandCheck;
import org.trivium.stack.mongo.query.Query;

/** Answers commands and acknowledges a write only after it is in the file. */
final class StoreBackend extends AbstractMongoBackend {

    private static final Set<String> READS =
            Set.of(
                    "find",
                    "count",
                    "distinct",
                    "getmore",
                    "killcursors",
                    "hello",
                    "ismaster",
                    "ping",
                    "buildinfo",
                    "listcollections",
                    "listindexes",
                    "listdatabases",
                    "endsessions");

    private static final int EXPIRY_SECONDS = 60;
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);

    private final DataStore store;
    private final GroupCommit commits;
    private final ScheduledExecutorService expiry =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("mongo-expiry").factory());

    StoreBackend(DataStore store) {
        this.store = store;
        this.commits = new GroupCommit(store.mvStore());
        var _ =
                expiry.scheduleWithFixedDelay(
                        () -> expire(Instant.now()),
                        EXPIRY_SECONDS,
                        EXPIRY_SECONDS,
                        TimeUnit.SECONDS);
        store.names().stream()
                .map(Utils::getDatabaseNameFromFullName)
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        CommandCheck.check(command, query);
        String name = command.toLowerCase(Locale.ROOT);
        if (READS.contains(name)) {
            return read(channel, database, command, query);
        }
        if (store.isDiskFull()) {
            log.error("The disk is full: writes are refused until there is space again.");
            throw new MongoServerError(
                    OUT_OF_DISK_SPACE, "OutOfDiskSpace", "The disk of the server is full");
        }
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            commits.await();
        }
    }

    private Document read(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello" ->
                    super.handleCommand(channel, database, "ismaster", query)
                            .append("isWritablePrimary", true);
            case "listdatabases" -> filtered(listDatabases(), "databases", query);
            case "listcollections" -> {
                Document answer = super.handleCommand(channel, database, command, query);
                filtered(requireNonNull((Document) answer.get("cursor")), "firstBatch", query);
                yield answer;
            }
            // as it was spelt: getMore looks its cursor up under its own name
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private static Document filtered(Document answer, String list, Document query) {
        if (query.get("filter") instanceof Document filter
                && answer.get(list) instanceof List<?> all) {
            Query wanted = Query.of(filter);
            answer.put(list, all.stream().filter(each -> wanted.matches((Document) each)).toList());
        }
        return answer;
    }

    /** The inherited answer would open every database a second time. */
    private Document listDatabases() {
        Document answer = new Document();
        answer.put(
                "databases",
                listDatabaseNames().stream()
                        .sorted()
                        .map(
                                name ->
                                        new Document("name", name)
                                                .append("empty", resolveDatabase(name).isEmpty()))
                        .toList());
        Utils.markOkay(answer);
        return answer;
    }

    /** Deletes what has expired; an error here must not end the expiry of the next minute. */
    void expire(Instant now) {
        try {
            for (String name : Set.copyOf(listDatabaseNames())) {
                if (resolveDatabase(name) instanceof StoreDatabase database) {
                    database.expire(now);
                }
            }
            commits.await();
        } catch (MongoServerException | MVStoreException failed) {
            log.error("Expired documents could not be deleted: {}", failed.getMessage());
        }
    }

    @Override
    public void close() {
        expiry.shutdownNow();
        super.close();
        store.close();
    }
}
