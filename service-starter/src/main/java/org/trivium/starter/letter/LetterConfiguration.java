package org.trivium.starter.letter;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.kafka.core.ProducerFactory;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.starter.rebuild.WholeTopic;

/** Dead letters and what people may do about them. */
@AutoConfiguration(
        afterName = {
            "org.trivium.starter.mongo.MongoConfiguration",
            "org.trivium.starter.idempotency.IdempotencyConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
class LetterConfiguration {

    @Bean
    StoredKind<Letter> letterKind() {
        return StoredKind.silent(
                Letter.class,
                Letters.COLLECTION,
                StoredKind.byDistrictAnd("lane", "state", "content.offset"),
                StoredKind.byDistrictAnd("state", "at", "_id"),
                new Index()
                        .on("group", Sort.Direction.ASC)
                        .on("state", Sort.Direction.ASC)
                        .named("group_state"),
                new Index()
                        .on("state", Sort.Direction.ASC)
                        .on("at", Sort.Direction.ASC)
                        .named("state_at"));
    }

    @Bean
    Letters letters(
            DistrictMongos mongos,
            StoredKind<Letter> letterKind,
            MongoOperations mongo,
            Clock clock) {
        return new Letters(mongos.of(letterKind), mongo, clock);
    }

    @Bean
    LetterPost letterPost(ProducerFactory<String, byte[]> producers) {
        return new LetterPost(producers);
    }

    @Bean
    LetterDesk letterDesk(
            Letters letters,
            LetterPost post,
            Attempt attempt,
            ObjectProvider<StreamLetters> streams) {
        Map<String, String> repairs =
                streams.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        StreamLetters::group, StreamLetters::repair));
        return new LetterDesk(letters, post, attempt, repairs);
    }

    @Bean
    LetterSettlement letterSettlement(WholeTopic topics, Letters letters, Clock clock) {
        return new LetterSettlement(topics, letters, clock);
    }

    @Bean
    LetterGauges letterGauges(Letters letters, Clock clock) {
        return new LetterGauges(letters, clock);
    }
}
