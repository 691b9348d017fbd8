package org.trivium.starter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.fixture.Note;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.id.Ids;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = NoteService.class,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml"
        })
class LongStreamTest {

    /** Together more than one message of the database may hold, 48 MB. */
    private static final int NOTES = 1_400;

    private static final String TEXT = "x".repeat(40_000);

    private final String district = "d-" + Ids.next();

    @Autowired private DistrictMongo<Note> notes;

    @Test
    void whatDoesNotFitIntoOneMessageIsReadInParts() {
        for (int from = 0; from < NOTES; from += 100) {
            notes.writeAll(
                    IntStream.range(from, from + 100)
                            .mapToObj(i -> new Note(district + i, district, 1, i + TEXT))
                            .map(note -> new DistrictMongo.Write<>(note, 0, List.of()))
                            .toList());
        }

        try (Stream<Note> all = notes.stream(district, new Criteria(), Sort.by("_id"))) {
            assertThat(all.map(Note::id).distinct()).hasSize(NOTES);
        } finally {
            notes.remove(district, new Criteria());
        }
    }
}
