package org.trivium.support.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.ProducerFactory;
import org.trivium.events.EventType;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.id.Ids;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.starter.refusal.NotFound;
import org.trivium.support.SupportApplication;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RecurrencePagesTest {

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "test");

    @Autowired private RecurrenceBoard board;
    @Autowired private ProducerFactory<String, byte[]> producers;
    @Autowired private EventRecords records;

    private Teller teller;

    @BeforeEach
    void setUp() {
        teller = new Teller(district, producers, records);
    }

    @Test
    void pagesTellEachRecurrenceOnceWhileNewOnesEmerge() {
        IntStream.rangeClosed(1, 5).forEach(n -> emerge("R" + n));
        Page<Recurrence> first = page(null, 2);
        emerge("R6");
        Page<Recurrence> second = page(first.next(), 2);
        Page<Recurrence> third = page(second.next(), 2);

        assertThat(ids(first)).containsExactly("R5", "R4");
        assertThat(ids(second)).containsExactly("R3", "R2");
        assertThat(ids(third)).containsExactly("R1");
        assertThat(third.next()).isNull();
    }

    @Test
    void oneThatRelapsesLivesAgain() {
        emerge("R1");
        teller.tell(EventType.RECURRENCE_SUBSIDED, teller.ended("R1", 2, false));
        await("R1", 2);
        assertThat(page(null, 10).items()).isEmpty();

        teller.tell(EventType.RECURRENCE_RELAPSED, teller.found("R1", 3, 4));
        await("R1", 3);

        Page<Recurrence> living = page(null, 10);
        assertThat(ids(living)).containsExactly("R1");
        assertThat(living.items().getFirst().life().ended()).isNull();
        assertThat(living.items().getFirst().findings().count()).isEqualTo(4);
        assertThat(board.life(caller, teller.id("R1")))
                .extracting(News::happened)
                .containsExactly("emerged", "subsided", "relapsed");
    }

    @Test
    void aDistrictReadsNeitherTheListNorTheLivesOfAnother() {
        emerge("R1");
        Caller other = Caller.service("d-" + Ids.next(), "test");
        Teller others = new Teller(other.district(), producers, records);
        others.tell(EventType.RECURRENCE_EMERGED, others.found("R2", 1, 7));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !board.page(other, wanted(null, 10)).items().isEmpty());

        assertThat(ids(page(null, 10))).containsExactly("R1");
        assertThat(board.page(other, wanted(null, 10)).items())
                .extracting(Recurrence::id)
                .containsExactly(others.id("R2"));
        String id = teller.id("R1");
        assertThatThrownBy(() -> board.life(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> board.read(other, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoOnlyFilesTicketsDoesNotReadTheBoard() {
        Caller staff = new Caller(district, "ann", Set.of(Role.STAFF), Set.of());

        assertThatThrownBy(() -> board.page(staff, wanted(null, 10))).isInstanceOf(Forbidden.class);
    }

    private void emerge(String name) {
        teller.tell(EventType.RECURRENCE_EMERGED, teller.found(name, 1, 9));
        await(name, 1);
    }

    private void await(String name, int version) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreException(NotFound.class)
                .until(() -> board.read(caller, teller.id(name)).version() >= version);
    }

    private Page<Recurrence> page(@Nullable String after, int limit) {
        return board.page(caller, wanted(after, limit));
    }

    private static Wanted wanted(@Nullable String after, int limit) {
        return new Wanted(true, null, null, null, limit, after);
    }

    private List<String> ids(Page<Recurrence> page) {
        return page.items().stream().map(one -> one.id().substring(district.length() + 1)).toList();
    }
}
