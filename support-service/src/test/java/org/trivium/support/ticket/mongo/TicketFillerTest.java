package org.trivium.support.ticket.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.starter.mongo.DistrictMongo;
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
import tools.jackson.databind.json.JsonMapper;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketFillerTest {

    private static final TicketQuestion ABOUT_PANELS =
            JsonMapper.shared().readValue("{\"q\":\"panel\"}", TicketQuestion.class);

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "test");

    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk directory;
    @Autowired private TicketDesk desk;
    @Autowired private TicketLists lists;
    @Autowired private DistrictMongos mongos;
    @Autowired private StoredKind<TicketDocument> ticketKind;
    @Autowired private TicketFiller filler;

    @Test
    void ticketsOfAnEarlierReleaseAreFoundAfterIt() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        directory.ensureSites(caller, List.of(new NewSite("MAPLE", "Maple", 20)));
        DistrictMongo<TicketDocument> tickets = mongos.of(ticketKind);
        Ticket old = file();
        Ticket young = file();
        desk.assign(caller, new TicketDesk.Version(old.id(), 1), null, "north");
        Update earlier = new Update().unset("words").unset("updated").unset("group");
        tickets.change(district, Criteria.where("_id").is(old.id()), earlier);
        assertThat(found()).containsExactly(young.id());

        filler.fill(district);

        assertThat(found()).containsExactly(young.id(), old.id());
        TicketDocument filled = tickets.byId(district, old.id()).orElseThrow();
        assertThat(filled.group()).isEqualTo("north");
        assertThat(filled.version()).isEqualTo(2);
        assertThat(filled.updated()).isEqualTo(filled.ticket().updated());
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        directory.ensureSites(caller, List.of(new NewSite("MAPLE", "Maple", 20)));
        DistrictMongo<TicketDocument> tickets = mongos.of(ticketKind);
        Ticket ticket = file();
        filler.fill(district);
        tickets.change(
                district, Criteria.where("_id").is(ticket.id()), new Update().unset("words"));

        filler.fill(district);

        assertThat(found()).isEmpty();
    }

    private Ticket file() {
        return desk.file(
                caller, new Filing(null, null, "MAPLE", null, null, null, null, "Panel", "", null));
    }

    private List<String> found() {
        return lists.page(caller, ABOUT_PANELS, Optional.empty(), 10).items().stream()
                .map(Ticket::id)
                .toList();
    }
}
