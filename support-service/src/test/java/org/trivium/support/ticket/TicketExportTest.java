package org.trivium.support.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketExportTest {

    private static final String HEAD =
            "number,id,version,status,priority,opened,updated,resolved,closed,requester,onBehalfOf,"
                    + "site,room,asset,model,leaf,treeVersion,subject,description,assignee,group,"
                    + "question,kind,fix,minutes,teachingMinutes,mergedInto,source,externalNumber";

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "head");

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private Tickets tickets;
    @Autowired private TicketLists lists;

    private Shelf shelf;

    @BeforeEach
    void setUp() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        shelf = new Shelf(tickets, district);
    }

    @Test
    void aLineHoldsTheTicketAsSpreadsheetsReadItAndNoFormula() throws Exception {
        Report report =
                new Report(
                        "ann",
                        "bo",
                        "MAPLE",
                        "12",
                        "A-1",
                        "Panel \"75\"",
                        "=1+1",
                        "@a,\r\nb",
                        Priority.P1,
                        Shelf.START);
        Ticket ticket = shelf.put(report, "prn.howto", new ExternalNumber("glpi", "-4711"));

        HttpResponse<String> answer = get("");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.body())
                .isEqualTo(
                        HEAD
                                + "\r\n%s,%s,1,new,P1,%s,%s,,,ann,bo,MAPLE,12,A-1,\"Panel \"\"75\"\"\","
                                        .formatted(
                                                ticket.number(),
                                                ticket.id(),
                                                Shelf.START,
                                                Shelf.START)
                                + "prn.howto,1,'=1+1,\"'@a,\r\nb\",,,,,,,,,glpi,-4711\r\n");
    }

    @Test
    void theFileHoldsTheWholeListWithItsFiltersAndOrder() throws Exception {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            reports.add(Shelf.report("Panel " + i, ""));
        }
        shelf.putAll(reports, "prn.howto");
        shelf.put(Shelf.report("Other", ""), "av.display-howto");

        List<String> subjects =
                get("?leaf=prn.howto&sort=oldest")
                        .body()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1)[17])
                        .toList();

        assertThat(subjects)
                .containsExactlyElementsOf(reports.stream().map(Report::subject).toList());
    }

    @Test
    void aMarkOfUtf8IsWrittenOnWishAndWrongFiltersAreNamed() throws Exception {
        assertThat(get("?bom=true").body()).isEqualTo("\uFEFF" + HEAD + "\r\n");
        HttpResponse<String> refused = get("?status=lost");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"status\"");
    }

    @Test
    void nothingIsExportedThatTheCallerDoesNotSee() {
        shelf.put(Shelf.report("Panel", ""), "sec.student-data");
        List<Ticket> seen = new ArrayList<>();

        lists.whole(with("eve", Role.STAFF), TicketQuestion.ALL).forEach(seen::add);
        lists.whole(with("eve", Role.INTEGRATOR), TicketQuestion.ALL).forEach(seen::add);
        assertThat(seen).isEmpty();
        lists.whole(with("ann", Role.STAFF), TicketQuestion.ALL).forEach(seen::add);
        assertThat(seen).hasSize(1);
    }

    private Caller with(String person, Role role) {
        return new Caller(district, person, Set.of(role), Set.of());
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:%d/api/support/tickets.csv%s".formatted(port, query));
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", Tokens.all(district))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString(UTF_8));
        }
    }
}
