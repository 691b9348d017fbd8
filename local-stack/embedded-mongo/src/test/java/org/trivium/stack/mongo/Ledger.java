package org.trivium.stack.mongo;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One writer and what it knows of its tickets: the content that was acknowledged last and, if the
 * answer to a later write never came, what that write would have made of it.
 */
final class Ledger {

    private static final int TICKETS = 200;
    private static final int FEW = 6;

    private final int writer;
    private final Random random;
    private final Map<String, Document> acknowledged = new HashMap<>();
    private final Map<String, Document> inDoubt = new HashMap<>();
    private int writes;

    Ledger(int writer) {
        this.writer = writer;
        this.random = Proof.random("writer %d".formatted(writer));
    }

    /** Writes until the server is gone; returns how many writes were acknowledged. */
    int write(MongoCollection<Document> tickets, KilledServer server, Runnable onWrite) {
        int before = writes;
        while (!server.isKilled()) {
            String id = "%d-%d".formatted(writer, random.nextInt(TICKETS));
            try {
                change(tickets, id);
                onWrite.run();
            } catch (MongoException unanswered) {
                if (!server.isKilled()) {
                    throw unanswered;
                }
            }
        }
        return writes - before;
    }

    /** The tickets whose content in the database is neither what was acknowledged nor in doubt. */
    List<String> wrong(Map<String, Document> stored) {
        Map<String, Document> all = new TreeMap<>(acknowledged);
        inDoubt.forEach(all::putIfAbsent);
        List<String> wrong = all.keySet().stream().filter(id -> !isRight(id, stored)).toList();
        acknowledged.putAll(stored);
        acknowledged.keySet().removeIf(id -> !id.startsWith(writer + "-"));
        acknowledged.keySet().retainAll(stored.keySet());
        inDoubt.clear();
        return wrong;
    }

    private boolean isRight(String id, Map<String, Document> stored) {
        Document empty = new Document();
        Document content = stored.getOrDefault(id, empty);
        return content.equals(acknowledged.getOrDefault(id, empty))
                || content.equals(inDoubt.get(id));
    }

    private void change(MongoCollection<Document> tickets, String id) {
        Document before = acknowledged.get(id);
        if (before == null) {
            Document ticket = ticket(id);
            inDoubt.put(id, ticket);
            tickets.insertOne(ticket);
        } else if (random.nextInt(FEW) == 0) {
            inDoubt.put(id, new Document());
            tickets.deleteOne(eq("_id", id));
        } else {
            Document after = new Document(before).append("site", random.nextInt(FEW));
            after.append("change", before.getInteger("change") + 1);
            inDoubt.put(id, after);
            tickets.updateOne(eq("_id", id), change(after));
        }
        acknowledge(id, requireNonNull(inDoubt.remove(id)));
    }

    private void acknowledge(String id, Document after) {
        writes++;
        if (after.isEmpty()) {
            acknowledged.remove(id);
        } else {
            acknowledged.put(id, after);
        }
    }

    private static Bson change(Document after) {
        return Updates.combine(Updates.set("site", after.get("site")), Updates.inc("change", 1));
    }

    private Document ticket(String id) {
        return new Document("_id", id)
                .append("number", "T-" + id)
                .append("site", random.nextInt(FEW))
                .append("tags", IntStream.range(0, random.nextInt(FEW)).boxed().toList())
                .append("change", 0);
    }
}
