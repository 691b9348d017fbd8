package org.trivium.suggestion;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.id.Ids;

/** The desk and its clerk; the service brings their {@link DeskNames}. */
@AutoConfiguration
@EnableConfigurationProperties(DeskSettings.class)
class SuggestionConfiguration {

    @Bean
    SuggestionLinks suggestionLinks(DeskNames names, Suggestions suggestions, Links links) {
        return new SuggestionLinks(names, suggestions, links);
    }

    @Bean
    DistrictDays districtDays(Clock clock, DistrictZones zones, DeskSettings settings) {
        return new DistrictDays(clock, zones, settings.zone());
    }

    @Bean
    SuggestionDesk suggestionDesk(
            DeskNames names,
            Suggestions suggestions,
            SuggestionLinks links,
            DistrictDays days,
            Attempt attempt) {
        return new SuggestionDesk(names, suggestions, links, days, attempt);
    }

    @Bean
    Ledger suggestionLedger(DeskNames names, Suggestions suggestions, DistrictDays days) {
        return new Ledger(names, suggestions, days);
    }

    @Bean
    SuggestionClerk suggestionClerk(
            DeskNames names, Suggestions suggestions, HeardRecurrences heard, DistrictDays days) {
        return new SuggestionClerk(names, suggestions, heard, days, Ids::named);
    }

    @Bean
    EvidenceAnew evidenceAnew(
            DeskNames names,
            Suggestions suggestions,
            HeardRecurrences heard,
            ToldRecurrences told) {
        return new EvidenceAnew(told, () -> new Recount(names, suggestions, heard));
    }

    @Bean
    SchedulingConfigurer waking(SuggestionClerk clerk, DeskSettings settings) {
        return registrar -> registrar.addFixedDelayTask(clerk::wake, settings.sweepEvery());
    }
}
