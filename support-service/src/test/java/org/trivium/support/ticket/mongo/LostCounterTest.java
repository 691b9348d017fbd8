package org.trivium.support.ticket.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.ticket.Filing;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketDesk;
import org.trivium.support.ticket.TicketLists;
import org.trivium.support.ticket.TicketQuestion;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LostCounterTest {

    private final Caller caller = Caller.service("d-" + Ids.next(), "test");

    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk directory;
    @Autowired private TicketDesk desk;
    @Autowired private TicketLists lists;
    @Autowired private DistrictMongos mongos;
    @Autowired private StoredKind<NumberCounter> counters;

    @Test
    void afterItNoTicketIsLostAndNoNumberIsGivenTwice() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        directory.ensureSites(caller, List.of(new NewSite("MAPLE", "Maple", 20)));
        List<String> before = IntStream.range(0, 3).mapToObj(i -> file().number()).toList();
        mongos.of(counters).remove(caller.district(), Criteria.where("version").gt(0));

        String after = file().number();

        assertThat(before).doesNotContain(after);
        assertThat(lists.page(caller, TicketQuestion.ALL, Optional.empty(), 50).items()).hasSize(4);
    }

    private Ticket file() {
        return desk.file(
                caller, new Filing(null, null, "MAPLE", null, null, null, null, "Panel", "", null));
    }
}
