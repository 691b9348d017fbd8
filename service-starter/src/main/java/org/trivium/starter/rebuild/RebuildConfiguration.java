package org.trivium.starter.rebuild;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** Offers to operators what can be rebuilt. */
@AutoConfiguration(afterName = "org.trivium.starter.consuming.ConsumingConfiguration")
class RebuildConfiguration {

    @Bean
    GroupReset groupReset(KafkaAdmin admin) {
        return new GroupReset(admin.getConfigurationProperties());
    }

    @Bean
    WholeTopic wholeTopic(ConsumerFactory<String, byte[]> consumers) {
        return new WholeTopic(consumers);
    }

    @Bean
    RebuildEndpoint rebuildEndpoint(
            ObjectProvider<Rebuildable> others,
            ObjectProvider<ReadModel> models,
            Readers readers,
            GroupReset groups,
            MongoOperations mongo) {
        List<Rebuildable> all =
                Stream.<Rebuildable>concat(
                                others.stream(),
                                models.stream()
                                        .map(
                                                model ->
                                                        new ReadModelRebuild(
                                                                model, readers, groups, mongo)))
                        .toList();
        return new RebuildEndpoint(all);
    }
}
