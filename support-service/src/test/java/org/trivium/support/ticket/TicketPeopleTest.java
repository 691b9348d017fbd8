package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.directory.People;
import org.trivium.support.ticket.TicketClient.Answer;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketPeopleTest {

    private static final String LEAF = "av.display-howto";

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk imports;
    @Autowired private People people;

    private TicketClient client;

    @BeforeEach
    void setUp() {
        Caller caller = Caller.service(district, "test");
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        imports.ensureSites(caller, List.of(new NewSite("MAPLE", "Maple", 20)));
        Staff.hire(people, district, "p-9");
        client = new TicketClient(port, district);
    }

    @Test
    void whomTheDirectoryDoesNotKnowNobodyFilesForOrIsGivenWork() {
        Answer filing =
                client.post(
                        "",
                        "{'site':'MAPLE','subject':'Panel','requester':'x-1','onBehalfOf':'x-2'}",
                        null);
        String id = client.filed("Panel", LEAF);
        Staff.hire(people, district, "p-7");
        Staff.dismiss(people, district, "p-7");

        assertThat(filing.status()).isEqualTo(422);
        assertThat(fields(filing)).containsExactlyInAnyOrder("requester", "onBehalfOf");
        assertThat(fields(client.verb(id, "assignment", "{'assignee':'x-1'}")))
                .containsExactly("assignee");
        assertThat(fields(client.verb(id, "assignment", "{'assignee':'p-7'}")))
                .containsExactly("assignee");
        assertThat(client.verb(id, "assignment", "{'assignee':'p-9'}").status()).isEqualTo(200);
    }

    @Test
    void whoLeavesThePersonBlankFilesForHimself() {
        Answer filed =
                client.post(
                        "",
                        "{'site':'MAPLE','subject':'Panel','requester':' ','onBehalfOf':'','leaf':''}",
                        null);

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.text("requester")).isEqualTo("local");
        assertThat(filed.body().has("onBehalfOf")).isFalse();
        assertThat(filed.text("leaf")).isEqualTo("unknown");
        String id = filed.text("id");
        assertThat(fields(client.verb(id, "assignment", "{'assignee':'','group':' '}")))
                .containsExactly("assignee");
    }

    private static List<String> fields(Answer answer) {
        return answer.body()
                .path("errors")
                .valueStream()
                .map(e -> e.get("field").asString())
                .toList();
    }
}
