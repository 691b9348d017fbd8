package org.trivium.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.trivium.events.DirectoryFact.SiteChanged;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.fixture.Note;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.id.Ids;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.mongo.DistrictMongo.Write;
import org.trivium.starter.outbox.OutboxDocuments;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = NoteService.class,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml",
            "trivium.outbox.batch=3",
            "trivium.outbox.sweep-every=200ms",
            "trivium.outbox.left-after=500ms"
        })
class OutboxTest {

    private final String district = "d-" + Ids.next();
    private final String id = Ids.next();

    @Autowired private DistrictMongo<Note> notes;
    @Autowired private MongoOperations mongo;
    @Autowired private Announcements announcements;
    private TopicProbe probe = new TopicProbe(Topic.DIRECTORY.published());

    @BeforeEach
    void open() {
        probe.close();
        probe = new TopicProbe(Topic.DIRECTORY.published());
    }

    @Test
    void aChangeAndItsEventAreSavedTogetherAndTheEventIsSent() {
        notes.insert(new Note(id, district, 1, "first"), List.of(event(1)));

        ConsumerRecord<String, byte[]> record = probe.await(1, TopicProbe.of(district)).getFirst();
        assertThat(record.key()).isEqualTo(district);
        assertThat(TopicProbe.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(TopicProbe.header(record, "ce_type"))
                .isEqualTo("trivium.support.site-changed.v1");
        assertThat(TopicProbe.header(record, "ce_source")).isEqualTo("/note-service");
        assertThat(TopicProbe.header(record, "ce_subject")).isEqualTo(id);
        assertThat(TopicProbe.header(record, "ce_sequence")).isEqualTo("1");
        assertThat(TopicProbe.header(record, "ce_partitionkey")).isEqualTo(district);
        assertThat(TopicProbe.header(record, "ce_dataschema"))
                .endsWith("/trivium.support.site-changed.v1.json");
        assertThat(TopicProbe.header(record, "content-type")).isEqualTo("application/json");
        Awaitility.await().untilAsserted(() -> assertThat(unsent()).isEmpty());
    }

    @Test
    void whatACrashLeftIsSentByTheSweeper() {
        left(id, district, List.of(event(1), event(2)));

        assertThat(probe.await(2, TopicProbe.of(district)))
                .extracting(r -> TopicProbe.header(r, "ce_sequence"))
                .containsExactly("1", "2");
        Awaitility.await().untilAsserted(() -> assertThat(unsent()).isEmpty());
    }

    @Test
    void whatAGateHeldBackIsSentSoonAfterItOpens() {
        NoteService.HELD.add(district);
        notes.insert(new Note(id, district, 1, "held"), List.of(event(1)));
        String other = "d-" + Ids.next();
        notes.insert(new Note(Ids.next(), other, 1, "free"), List.of(eventOf(other)));
        probe.await(1, TopicProbe.of(other));
        Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(probe.read(TopicProbe.of(district))).isEmpty();

        NoteService.HELD.remove(district);

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> probe.read(TopicProbe.of(district)).size() == 1);
    }

    @Test
    void manyHeldDocumentsWithSeveralEventsDoNotHideWhatACrashLeft() {
        NoteService.HELD.add(district);
        List<Announcement> older = List.of(event(1), event(1), event(1));
        for (Announcement first : older) {
            left(Ids.next(), district, List.of(first, event(2)));
        }
        String other = "d-" + Ids.next();
        left(id, other, List.of(eventOf(other)));

        assertThat(probe.await(1, TopicProbe.of(other))).hasSize(1);

        NoteService.HELD.remove(district);
        assertThat(probe.await(6, TopicProbe.of(district))).hasSize(6);
    }

    @Test
    void aBatchGoesOutInOrderOfEventIdAcrossDocuments() {
        String other = Ids.next();
        Announcement first = event(1);
        Announcement second = event(2);
        Announcement third = event(3);
        notes.writeAll(
                List.of(
                        new Write<>(new Note(id, district, 2, "a"), 0, List.of(first, third)),
                        new Write<>(new Note(other, district, 1, "b"), 0, List.of(second))));

        notes.relayNow(List.of(id, other));

        assertThat(probe.await(3, TopicProbe.of(district)))
                .extracting(r -> TopicProbe.header(r, "ce_id"))
                .containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    void aBatchSaysWhetherSomebodyElseWasFaster() {
        notes.insert(new Note(id, district, 2, "theirs"), List.of());
        Write<Note> fits = new Write<>(new Note(id, district, 3, "mine"), 2, List.of());
        Write<Note> tooLate = new Write<>(new Note(id, district, 4, "mine"), 2, List.of());

        assertThat(notes.writeAll(List.of(fits))).isTrue();
        assertThat(notes.writeAll(List.of(tooLate))).isFalse();
    }

    @Test
    void aDocumentsOwnOrderHoldsWhateverTheClocksOfItsWritersSaid() {
        Announcement madeEarlier = event(2);
        Announcement madeLater = event(1);
        notes.writeAll(
                List.of(
                        new Write<>(
                                new Note(id, district, 2, "a"),
                                0,
                                List.of(madeLater, madeEarlier))));

        notes.relayNow(List.of(id));

        assertThat(probe.await(2, TopicProbe.of(district)))
                .extracting(r -> TopicProbe.header(r, "ce_sequence"))
                .containsExactly("1", "2");
    }

    @Test
    void aChangeFromAnOldVersionIsRefusedAndSaysNothing() {
        notes.insert(new Note(id, district, 1, "first"), List.of());

        assertThat(notes.replace(new Note(id, district, 2, "second"), 1, List.of(event(2))))
                .isTrue();
        assertThat(notes.replace(new Note(id, district, 2, "other"), 1, List.of(event(2))))
                .isFalse();

        assertThat(notes.byId(district, id)).map(Note::text).contains("second");
        probe.await(1, TopicProbe.of(district));
        assertThat(probe.read(TopicProbe.of(district))).hasSize(1);
    }

    @Test
    void aFieldThatIsGoneIsGoneFromTheDocument() {
        notes.insert(new Note(id, district, 1, "first"), List.of());
        notes.replace(new Note(id, district, 2, null), 1, List.of());

        assertThat(notes.byId(district, id)).map(Note::version).contains(2L);
        assertThat(notes.byId(district, id).map(Note::text)).isEmpty();
    }

    @Test
    void aReadModelNeverGoesBack() {
        assertThat(notes.putIfNewer(new Note(id, district, 2, "new"))).isTrue();
        assertThat(notes.putIfNewer(new Note(id, district, 1, "old"))).isFalse();
        assertThat(notes.putIfNewer(new Note(id, district, 2, "again"))).isFalse();

        assertThat(notes.byId(district, id)).map(Note::text).contains("new");
    }

    @Test
    void aDayIsStoredAsThatDayWhateverTheZoneOfTheMachine() {
        LocalDate day = LocalDate.of(2026, 9, 14);
        notes.insert(new Note(id, district, 1, "dated", day), List.of());

        assertThat(notes.byId(district, id)).map(Note::day).contains(day);
        assertThat(notes.count(district, Criteria.where("day").is("2026-09-14"))).isEqualTo(1);
    }

    @Test
    void oneDistrictSeesNothingOfAnother() {
        notes.insert(new Note(id, district, 1, "mine"), List.of());

        assertThat(notes.byId("d-other", id)).isEmpty();
        assertThat(notes.count("d-other", Criteria.where("text").is("mine"))).isZero();
        assertThat(notes.remove("d-other", Criteria.where("_id").is(id))).isZero();
    }

    private void left(String document, String owner, List<Announcement> events) {
        mongo.insert(
                new Document("_id", document)
                        .append("district", owner)
                        .append("version", 1L)
                        .append(OutboxDocuments.FIELD, OutboxDocuments.write(events)),
                "notes");
    }

    private Announcement eventOf(String other) {
        return announcements.of(
                EventType.SITE_CHANGED,
                new Origin(other, "site", 1, Clock.systemUTC().instant()),
                new SiteChanged("MAPLE", "north", 40, false, "America/Chicago", true));
    }

    private Announcement event(long sequence) {
        return announcements.of(
                EventType.SITE_CHANGED,
                new Origin(district, id, sequence, Clock.systemUTC().instant()),
                new SiteChanged("MAPLE", "north", 40, false, "America/Chicago", true));
    }

    private List<Announcement> unsent() {
        Document stored =
                mongo.findOne(Query.query(Criteria.where("_id").is(id)), Document.class, "notes");
        return stored == null ? List.of() : OutboxDocuments.read(stored);
    }

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    }
}
