package org.trivium.suggestion.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.trivium.events.Topic;
import org.trivium.starter.consuming.PublishedTopics;
import org.trivium.starter.consuming.Subscription;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.rebuild.WholeTopic;
import org.trivium.suggestion.DeskNames;
import org.trivium.suggestion.DistrictZones;
import org.trivium.suggestion.Links;
import org.trivium.suggestion.SuggestionChange;
import org.trivium.suggestion.SuggestionClerk;
import org.trivium.suggestion.ToldRecurrences;

/** What the desk reads and writes; the service brings its {@link CatalogueSettings}. */
@AutoConfiguration
class SuggestionKafkaConfiguration {

    /** A bucket of its own, so that the alert is exact. */
    private static final Duration EXPECTED = Duration.ofSeconds(5);

    @Bean
    Announcer<SuggestionChange> suggestionAnnouncements(
            CatalogueSettings catalogue, Announcements announcements) {
        return new SuggestionAnnouncements(catalogue, announcements);
    }

    @Bean
    ToldRecurrences toldRecurrences(WholeTopic log) {
        return new LoggedRecurrences(log);
    }

    @Bean
    PublishedTopics suggestionTopics(CatalogueSettings catalogue) {
        return catalogue.published();
    }

    /**
     * Alert when the 95th percentile of {@code trivium.ticket.to.suggestion} passes five seconds.
     */
    @Bean
    Subscription recurrenceNews(
            CatalogueSettings catalogue,
            DeskNames names,
            SuggestionClerk clerk,
            MeterRegistry registry,
            Clock clock) {
        Timer untilSuggested =
                Timer.builder("trivium.ticket.to.suggestion")
                        .description(
                                "From the ticket's record in the log to the suggestion it led to")
                        .tag("service", names.service())
                        .publishPercentileHistogram()
                        .serviceLevelObjectives(EXPECTED)
                        .register(registry);
        return new Subscription(
                Topic.RECURRENCES,
                catalogue.group(),
                new RecurrenceListener(clerk, untilSuggested, clock));
    }

    @Bean
    Subscription otherDesk(CatalogueSettings catalogue, DeskNames names, Links links) {
        return new Subscription(
                catalogue.other(), catalogue.group(), new LinkListener(names.other(), links));
    }

    @Bean
    Subscription directorySites(CatalogueSettings catalogue, DistrictZones zones) {
        return new Subscription(Topic.DIRECTORY, catalogue.group(), new SiteListener(zones));
    }
}
