package org.trivium.starter.faults;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.trivium.events.DirectoryFact.SiteChanged;
import org.trivium.events.EventType;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.mongo.Stored;
import org.trivium.starter.outbox.OutboxDocuments;
import org.trivium.starter.trouble.Highest;
import org.trivium.test.TestStack;

/** One running instance of the card service. */
final class CardInstance implements AutoCloseable {

    /** Name of the property that says where the broker is. */
    static final String BROKER = "spring.kafka.bootstrap-servers";

    private final ConfigurableApplicationContext context;
    private final DistrictMongo<Card> cards;
    private final MongoOperations mongo;
    private final Announcements announcements;

    /**
     * @param more properties beside or instead of the usual ones
     */
    CardInstance(String database, String group, Moments moments, String... more) {
        Map<String, String> properties = new HashMap<>();
        properties.put("spring.application.name", "card-service");
        properties.put("spring.config.import", "classpath:trivium-service.yaml");
        properties.put("server.port", "0");
        properties.put("cards.group", group);
        properties.put("spring.mongodb.uri", database);
        properties.put("trivium.outbox.sweep-every", "200ms");
        properties.put("trivium.outbox.left-after", "500ms");
        properties.put(BROKER, TestStack.running().bootstrapServers());
        for (String other : more) {
            String[] parts = other.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        context =
                new SpringApplicationBuilder(CardService.class)
                        .profiles("local")
                        .initializers(
                                starting ->
                                        starting.getBeanFactory()
                                                .registerSingleton("moments", moments))
                        .run(
                                properties.entrySet().stream()
                                        .map(
                                                one ->
                                                        "--%s=%s"
                                                                .formatted(
                                                                        one.getKey(),
                                                                        one.getValue()))
                                        .toArray(String[]::new));
        cards = keeper(Card.class);
        mongo = context.getBean(MongoOperations.class);
        announcements = context.getBean(Announcements.class);
    }

    @SuppressWarnings("unchecked") // asked for by that very type
    private <T extends Stored> DistrictMongo<T> keeper(Class<T> kind) {
        return (DistrictMongo<T>)
                context.getBeanProvider(
                                ResolvableType.forClassWithGenerics(DistrictMongo.class, kind))
                        .getObject();
    }

    /** Makes the card or changes it once more, however many others do. */
    void change(String district, String id) {
        boolean done = false;
        while (!done) {
            Optional<Card> now = cards.byId(district, id);
            long next = now.map(Card::version).orElse(0L) + 1;
            Card card = new Card(id, district, next);
            done =
                    now.isPresent()
                            ? cards.replace(card, next - 1, List.of(event(card)))
                            : inserted(card);
        }
    }

    private boolean inserted(Card card) {
        try {
            cards.insert(card, List.of(event(card)));
            return true;
        } catch (DuplicateKeyException other) {
            return false;
        }
    }

    /** Leaves a new card with its event unsent, as a crash would have. */
    void leave(String district, String id) {
        Card card = new Card(id, district, 1);
        mongo.insert(
                new Document("_id", id)
                        .append("district", district)
                        .append("version", 1L)
                        .append(OutboxDocuments.FIELD, OutboxDocuments.write(List.of(event(card)))),
                "cards");
    }

    private Announcement event(Card card) {
        return announcements.of(
                EventType.SITE_CHANGED,
                new Origin(card.district(), card.id(), card.version(), Instant.now()),
                new SiteChanged("S", "", 1, false, "UTC", true));
    }

    /** The highest that one of its gauges shows from now on. */
    Highest highest(String gauge) {
        return new Highest(context, gauge);
    }

    /** Every card of a district. */
    List<Card> cards(String district) {
        return mongo.find(of(district), Card.class, "cards");
    }

    /** Every copy of a district. */
    List<Copy> copies(String district) {
        return mongo.find(of(district), Copy.class, "copies");
    }

    /** How many cards have something to send. */
    long unsent() {
        return mongo.count(
                Query.query(Criteria.where(OutboxDocuments.FIELD + ".id").gt("")), "cards");
    }

    private static Query of(String district) {
        return Query.query(Criteria.where("district").is(district));
    }

    @Override
    public void close() {
        context.close();
    }
}
