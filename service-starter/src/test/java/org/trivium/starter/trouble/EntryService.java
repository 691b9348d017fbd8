package org.trivium.starter.trouble;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.events.DirectoryFact.SiteChanged;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.consuming.PublishedTopics;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.starter.refusal.NotFound;

/** Enters what it is told to and announces it. */
@SpringBootApplication
class EntryService {

    /** Whose tokens it believes, as a property. */
    static final String ISSUER = "--trivium.security.issuer=";

    /** How a process says where it listens. */
    static final String PORT = "listening on ";

    /** Starts one; {@code more} are properties as on a command line. */
    static ConfigurableApplicationContext start(String database, String broker, String... more) {
        String[] usual = {
            "--spring.application.name=entry-service",
            "--spring.config.import=classpath:trivium-service.yaml",
            "--server.port=0",
            "--trivium.mongo.patience=2s",
            "--trivium.mongo.answer=2s",
            "--trivium.outbox.sweep-every=200ms",
            "--trivium.outbox.left-after=500ms",
            "--spring.mongodb.uri=" + database,
            "--spring.kafka.bootstrap-servers=" + broker
        };
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return new SpringApplicationBuilder(EntryService.class).profiles("local").run(all);
    }

    static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Bean
    StoredKind<Entry> entries() {
        return StoredKind.announcing(Entry.class, "entries");
    }

    @Bean
    PublishedTopics published() {
        return PublishedTopics.of(Topic.DIRECTORY);
    }

    /** Its door. */
    @RestController
    static class Door {

        private final DistrictMongo<Entry> entries;
        private final Announcements announcements;

        Door(DistrictMongos mongos, StoredKind<Entry> kind, Announcements announcements) {
            this.entries = mongos.of(kind);
            this.announcements = announcements;
        }

        @GetMapping("/entries/{id}")
        Entry read(Caller caller, @PathVariable String id) {
            return entries.byId(caller.district(), id).orElseThrow(() -> new NotFound("entry", id));
        }

        @PostMapping("/entries/{id}")
        Entry enter(Caller caller, @PathVariable String id) {
            Entry entry = new Entry(id, caller.district(), 1);
            entries.insert(
                    entry,
                    List.of(
                            announcements.of(
                                    EventType.SITE_CHANGED,
                                    new Origin(entry.district(), id, 1, Instant.now()),
                                    new SiteChanged("S", "", 1, false, "UTC", true))));
            return entry;
        }
    }
}
