package org.trivium.starter.faults;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.trivium.events.Topic;
import org.trivium.starter.consuming.PublishedTopics;
import org.trivium.starter.consuming.Subscription;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;

/** Keeps cards and announces them; reads the announcements of all and keeps copies. */
@SpringBootApplication
class CardService {

    /** Cards of this kind have a second event that breaks a rule. */
    static final String POISON = "poison";

    @Bean
    static WatchedProducers watchedProducers(ObjectProvider<Moments> moments) {
        return new WatchedProducers(moments);
    }

    @Bean
    StoredKind<Card> cards() {
        return StoredKind.announcing(Card.class, "cards");
    }

    @Bean
    StoredKind<Copy> copies() {
        return StoredKind.silent(Copy.class, "copies");
    }

    @Bean
    DistrictMongo<Card> cardMongo(DistrictMongos mongos, StoredKind<Card> kind) {
        return mongos.of(kind);
    }

    @Bean
    DistrictMongo<Copy> copyMongo(DistrictMongos mongos, StoredKind<Copy> kind) {
        return mongos.of(kind);
    }

    @Bean
    PublishedTopics published() {
        return PublishedTopics.of(Topic.DIRECTORY);
    }

    @Bean
    Subscription subscription(
            DistrictMongo<Copy> copies, Moments moments, @Value("${cards.group}") String group) {
        return new Subscription(
                Topic.DIRECTORY,
                group,
                event -> {
                    moments.reading(event);
                    copy(event, copies);
                    moments.written(event);
                });
    }

    /** Acts on what is newer than what it has, and on nothing else. */
    private static void copy(ReceivedEvent event, DistrictMongo<Copy> copies) {
        if (event.subject().contains(POISON) && event.sequence() == 2) {
            throw new IllegalArgumentException("breaks a rule");
        }
        Copy before =
                copies.byId(event.district(), event.subject())
                        .orElseGet(() -> new Copy(event.subject(), event.district(), 0, ""));
        if (before.version() < event.sequence()) {
            copies.putIfNewer(
                    new Copy(
                            event.subject(),
                            event.district(),
                            event.sequence(),
                            before.trail() + "." + event.sequence()));
        }
    }
}
