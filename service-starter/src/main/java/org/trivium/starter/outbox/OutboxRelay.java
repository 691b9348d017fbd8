package org.trivium.starter.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.event.Announcement;

/**
 * Sends the unsent events of documents, oldest first, and takes them out once the broker has them.
 * A crash between the two sends again with the same ids, which readers drop.
 */
public final class OutboxRelay {

    private final MongoOperations mongo;
    private final EventSender sender;
    private final RelayGate gate;
    private final WaitingDocuments waiting;
    private final InsertedWhole inserted = new InsertedWhole();

    /**
     * @param room how many documents with news are remembered; the sweeper finds the others
     */
    public OutboxRelay(MongoOperations mongo, EventSender sender, RelayGate gate, int room) {
        this.waiting = new WaitingDocuments(room);
        this.mongo = mongo;
        this.sender = sender;
        this.gate = gate;
    }

    /** Tells that a document has news; it is relayed soon, in the background. */
    public void wake(String collection, String id) {
        waiting.add(new WaitingDocuments.Ref(collection, id));
    }

    /** As {@link #wake}, when news was appended to a document that was there. */
    public void wakeAppended(String collection, String id) {
        appended(collection, id);
        wake(collection, id);
    }

    /** Tells that news was appended to a document, which somebody will have relayed. */
    public void appended(String collection, String id) {
        inserted.forget(collection, id);
    }

    /** Inserts documents with these unsent arrays, which are not read back when relayed soon. */
    public <R> R inserting(
            String collection, Map<String, List<Announcement>> whole, Supplier<R> insert) {
        return inserted.during(collection, whole, insert);
    }

    WaitingDocuments waiting() {
        return waiting;
    }

    /**
     * Relays the whole unsent array of each document, in order of event id across all of them, and
     * returns when everything is acknowledged and taken out.
     */
    public synchronized void relay(String collection, List<String> ids) {
        Map<String, List<Announcement>> unsent = unsent(collection, ids);
        List<Announcement> inOrder =
                unsent.values().stream()
                        .flatMap(OutboxRelay::placed)
                        .sorted(Comparator.comparing(Placed::after))
                        .map(Placed::event)
                        .toList();
        if (inOrder.isEmpty()) {
            return;
        }
        sender.send(inOrder);
        takeOut(collection, unsent);
    }

    private Map<String, List<Announcement>> unsent(String collection, List<String> ids) {
        Map<String, List<Announcement>> unsent = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            inserted.take(collection, id)
                    .ifPresentOrElse(array -> unsent.put(id, ready(array)), () -> unknown.add(id));
        }
        if (!unknown.isEmpty()) {
            Query query = Query.query(Criteria.where("_id").in(unknown));
            query.fields().include(OutboxDocuments.FIELD);
            mongo.find(query, Document.class, collection)
                    .forEach(d -> unsent.put(d.getString("_id"), ready(OutboxDocuments.read(d))));
        }
        return unsent;
    }

    /**
     * The head of the array up to the first event that the gate holds, so that no event overtakes
     * its elders.
     */
    private List<Announcement> ready(List<Announcement> array) {
        return array.stream().takeWhile(gate::passes).toList();
    }

    /**
     * A document's own order is that of its array, whatever the clocks of those who wrote it said:
     * an event stands where the highest id up to it stands.
     */
    private static Stream<Placed> placed(List<Announcement> array) {
        List<Placed> placed = new ArrayList<>();
        String highest = "";
        for (Announcement event : array) {
            highest = event.id().compareTo(highest) > 0 ? event.id() : highest;
            placed.add(new Placed(highest, event));
        }
        return placed.stream();
    }

    private record Placed(String after, Announcement event) {}

    private void takeOut(String collection, Map<String, List<Announcement>> sent) {
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, collection);
        sent.forEach(
                (id, events) -> {
                    if (!events.isEmpty()) {
                        Set<String> ids =
                                events.stream().map(Announcement::id).collect(Collectors.toSet());
                        bulk.updateOne(
                                Query.query(Criteria.where("_id").is(id)),
                                new Update()
                                        .pull(
                                                OutboxDocuments.FIELD,
                                                new Document(
                                                        "id",
                                                        new Document("$in", List.copyOf(ids)))));
                    }
                });
        bulk.execute();
    }
}
