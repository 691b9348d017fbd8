package org.trivium.suggestion.mongo;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.starter.rebuild.ReadModel;
import org.trivium.suggestion.DeskNames;
import org.trivium.suggestion.DistrictZones;
import org.trivium.suggestion.EvidenceAnew;
import org.trivium.suggestion.HeardRecurrences;
import org.trivium.suggestion.Links;
import org.trivium.suggestion.SuggestionChange;
import org.trivium.suggestion.Suggestions;

/** Collections and indexes of the desk. */
@AutoConfiguration
class SuggestionMongoConfiguration {

    @Bean
    StoredKind<StoredSuggestion> suggestionKind() {
        return StoredKind.announcing(
                StoredSuggestion.class,
                "suggestions",
                StoredKind.byDistrictAnd("recurrence", "target").unique(),
                StoredKind.byDistrictAnd("node", "leaf"),
                StoredKind.byDistrictAnd("state", "until"),
                StoredKind.byDistrictAnd("rank"),
                StoredKind.byDistrictAnd("suggested"));
    }

    @Bean
    StoredKind<StoredHearing> hearingKind() {
        return StoredKind.silent(StoredHearing.class, "heard_recurrences");
    }

    @Bean
    StoredKind<StoredLink> linkKind() {
        return StoredKind.silent(
                StoredLink.class, "linked_suggestions", StoredKind.byDistrictAnd("recurrence"));
    }

    @Bean
    StoredKind<StoredSiteZone> siteZoneKind() {
        return StoredKind.silent(
                StoredSiteZone.class, "site_zones", StoredKind.byDistrictAnd("active"));
    }

    @Bean
    DistrictZones districtZones(DistrictMongos mongos, StoredKind<StoredSiteZone> kind) {
        return new MongoDistrictZones(mongos.of(kind));
    }

    @Bean
    Suggestions suggestions(
            DistrictMongos mongos,
            StoredKind<StoredSuggestion> kind,
            Announcer<SuggestionChange> announcer) {
        return new MongoSuggestions(mongos.of(kind), announcer);
    }

    @Bean
    HeardRecurrences heardRecurrences(DistrictMongos mongos, StoredKind<StoredHearing> kind) {
        return new MongoHeardRecurrences(mongos.of(kind));
    }

    @Bean
    Links links(DistrictMongos mongos, StoredKind<StoredLink> kind) {
        return new MongoLinks(mongos.of(kind));
    }

    /**
     * What the desk has acted on stays, as the decisions do; sites stay until they are told again,
     * since without them a snooze would end at another district's midnight.
     */
    @Bean
    ReadModel deskModel(
            DeskNames names,
            StoredKind<StoredLink> links,
            StoredKind<StoredSiteZone> zones,
            EvidenceAnew evidence) {
        return new ReadModel(
                names.service() + "-suggestions", List.of(links), List.of(zones), evidence);
    }
}
