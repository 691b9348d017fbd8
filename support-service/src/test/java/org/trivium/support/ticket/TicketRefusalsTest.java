package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.CategoryDesk;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Leaf;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.directory.People;
import org.trivium.support.directory.Site;
import org.trivium.support.directory.SiteDesk;
import org.trivium.support.ticket.TicketClient.Answer;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketRefusalsTest {

    private static final String LEAF = "av.display-howto";

    /** Each verb with a body that it takes. */
    private static final Map<String, String> VERBS =
            Map.of(
                    "assignment", "{'assignee':'p-9'}",
                    "start", "{}",
                    "wait", "{'waitingFor':'parts','question':'Lamp?'}",
                    "comments", "{'text':'Seen it'}",
                    "category", "{'leaf':'av.display-fault'}",
                    "merge", "{'into':'T-2026-000001'}",
                    "resolution", "{'kind':'equipment','fix':'Lamp'}",
                    "closure", "{}",
                    "reopening", "{}");

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "test");

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private People people;
    @Autowired private DirectoryDesk imports;
    @Autowired private SiteDesk sites;
    @Autowired private CategoryDesk categories;
    @Autowired private Directory directory;

    private TicketClient client;

    @BeforeEach
    void setUp() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        imports.ensureSites(
                caller, List.of(new NewSite("MAPLE", "Maple", 20), new NewSite("OAK", "Oak", 20)));
        Staff.hire(people, district, "p-9");
        client = new TicketClient(port, district);
    }

    @Test
    void everyVerbNeedsATicketOfTheDistrictAndTheVersionThatWasRead() {
        String id = client.filed("Panel", LEAF);
        TicketClient other = new TicketClient(port, "d-" + Ids.next());

        assertThat(VERBS)
                .allSatisfy(
                        (verb, body) -> {
                            String path = "/%s/%s".formatted(id, verb);
                            assertThat(client.post(path, body, null).status()).isEqualTo(428);
                            assertThat(client.post(path, body, "\"2\"").status()).isEqualTo(412);
                            assertThat(other.post(path, body, "\"1\"").status()).isEqualTo(404);
                            String nowhere = "/%s/%s".formatted(Ids.next(), verb);
                            assertThat(client.post(nowhere, body, "\"1\"").status()).isEqualTo(404);
                        });
        assertThat(client.get("/" + id).etag()).isEqualTo("\"1\"");
    }

    @Test
    void aClosedTicketAnswersEveryVerbThatItRefusesWithItsState() {
        String id = client.filed("Panel", LEAF);
        String into = client.filed("Other", LEAF);
        client.verb(id, "resolution", "{'kind':'equipment','fix':'Lamp'}");
        client.verb(id, "closure", "{}");

        assertThat(List.of("assignment", "start", "wait", "category", "resolution", "closure"))
                .allSatisfy(
                        verb -> {
                            Answer refused = client.verb(id, verb, String.valueOf(VERBS.get(verb)));
                            assertThat(refused.status()).isEqualTo(409);
                            assertThat(refused.text("state")).isEqualTo("closed");
                            assertThat(refused.body().get("allowed")).hasSize(1);
                        });
        assertThat(client.verb(id, "merge", "{'into':'%s'}".formatted(into)).status())
                .isEqualTo(409);
    }

    @Test
    void aWordThatIsNoneOfTheKnownOnesIsNamed() {
        String id = client.filed("Panel", LEAF);
        Answer filing = client.post("", "{'site':'MAPLE','subject':'Panel','priority':'P9'}", null);

        assertThat(filing.status()).isEqualTo(422);
        assertThat(fields(filing)).containsExactly("priority");
        assertThat(fields(client.verb(id, "wait", "{'waitingFor':'rain','question':'When?'}")))
                .containsExactly("waitingFor");
        assertThat(fields(client.verb(id, "resolution", "{'kind':'gremlins','fix':'Lamp'}")))
                .containsExactly("kind");
    }

    @Test
    void everyVerbNamesTheFieldsThatItMisses() {
        String id = client.filed("Panel", LEAF);

        assertThat(fields(client.verb(id, "assignment", "{}"))).containsExactly("assignee");
        assertThat(fields(client.verb(id, "wait", "{}")))
                .containsExactlyInAnyOrder("waitingFor", "question");
        assertThat(fields(client.verb(id, "comments", "{'text':' '}"))).containsExactly("text");
        assertThat(fields(client.verb(id, "comments", "{'text':'%s'}".formatted("x".repeat(4001)))))
                .containsExactly("text");
        assertThat(fields(client.verb(id, "category", "{'leaf':'no.leaf'}")))
                .containsExactly("leaf");
        assertThat(fields(client.verb(id, "category", "{'leaf':'%s'}".formatted(LEAF))))
                .containsExactly("leaf");
        assertThat(fields(client.verb(id, "merge", "{'into':'T-1999-000001'}")))
                .containsExactly("into");
        assertThat(fields(client.verb(id, "resolution", "{'minutes':-1}")))
                .containsExactlyInAnyOrder("kind", "fix", "minutes");
        assertThat(client.get("/" + id).etag()).isEqualTo("\"1\"");
    }

    @Test
    void aTicketCannotBeADoubleOfItself() {
        String id = client.filed("Panel", LEAF);

        Answer refused = client.verb(id, "merge", "{'into':'%s'}".formatted(id));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("into")).isEqualTo(id);
    }

    @Test
    void whoIsNotSureFilesOnTheLeafForTheUnknown() {
        Answer filed = client.post("", "{'site':'MAPLE','subject':'It beeps'}", null);

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.text("leaf")).isEqualTo("unknown");
        assertThat(filed.text("priority")).isEqualToIgnoringCase("P3");
    }

    @Test
    void retiredLeavesAndClosedSitesTakeNoNewTicketButKeepTheirOld() {
        String old = client.filed("Old", "prn.howto");
        retire("prn.howto");
        close("OAK");

        Answer refused = client.post("", "{'site':'OAK','leaf':'prn.howto','subject':'New'}", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused)).containsExactlyInAnyOrder("site", "leaf");
        assertThat(client.get("/" + old).text("leaf")).isEqualTo("prn.howto");
        assertThat(client.get("/" + old).text("priorKind")).isEqualTo("knowledge-gap");
        assertThat(fields(client.verb(client.filed("P", LEAF), "category", "{'leaf':'prn.howto'}")))
                .containsExactly("leaf");
    }

    @Test
    void aDistrictThatIsNotSetUpSaysWhatIsMissing() {
        String nowhere = "d-" + Ids.next();
        Answer refused =
                new TicketClient(port, nowhere).post("", TicketClient.json("Panel", LEAF), null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).isEqualTo("/errors/district-unknown");
        assertThat(refused.text("district")).isEqualTo(nowhere);
        assertThat(refused.text("detail")).contains("/api/support/directory/district");
    }

    private void retire(String code) {
        Leaf leaf = directory.leaf(district, code).orElseThrow();
        categories.describe(
                caller,
                List.of(
                        new Leaf(
                                code,
                                leaf.group(),
                                leaf.label(),
                                leaf.kinds(),
                                leaf.defaultBranch(),
                                leaf.restricted(),
                                leaf.priorRate(),
                                leaf.priorStart(),
                                false,
                                true)));
    }

    private void close(String id) {
        Site site = directory.site(district, id).orElseThrow();
        sites.describe(
                caller,
                List.of(
                        new Site(
                                district,
                                id,
                                site.name(),
                                site.group(),
                                site.staff(),
                                site.estimated(),
                                site.imported(),
                                site.zone(),
                                site.openDays(),
                                site.hours(),
                                false,
                                site.version())));
    }

    private static List<String> fields(Answer answer) {
        return answer.body()
                .path("errors")
                .valueStream()
                .map(e -> e.get("field").asString())
                .toList();
    }
}
