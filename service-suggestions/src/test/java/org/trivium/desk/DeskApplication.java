package org.trivium.desk;

import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Role;
import org.trivium.suggestion.DeskNames;
import org.trivium.suggestion.Target;
import org.trivium.suggestion.kafka.CatalogueSettings;

/** The smallest service with a desk: it calls itself pd. */
@SpringBootApplication
class DeskApplication {

    @Bean
    DeskNames deskNames() {
        return new DeskNames("pd", "planning", List.of(Target.PD), Set.of(Role.PD_COORDINATOR));
    }

    @Bean
    CatalogueSettings catalogue() {
        return new CatalogueSettings(
                Topic.PD_SUGGESTIONS,
                Topic.PLANNING_SUGGESTIONS,
                "pd-suggestions",
                new CatalogueSettings.Types(
                        EventType.TOPIC_SUGGESTED,
                        EventType.TOPIC_ACCEPTED,
                        EventType.TOPIC_DISMISSED,
                        EventType.TOPIC_SNOOZED,
                        EventType.TOPIC_WITHDRAWN,
                        EventType.TOPIC_REOPENED));
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
