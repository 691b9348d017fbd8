package org.trivium.support.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeptFieldsTest {

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private Directory directory;

    private DirectoryClient client;

    @BeforeEach
    void setUp() {
        client = new DirectoryClient(port, district);
        client.done(
                "/district",
                "{'name':'North','zone':'America/Denver','opens':'06:30','closes':'14:00'}");
    }

    @Test
    void aLeafDescribedAnewStaysRestrictedAndKeepsItsPriors() {
        Leaf before = leaf("sec.student-data");
        client.done("/categories/leaves/sec.student-data", "{'group':'G','label':'Renamed'}");
        client.done("/categories", "[{'code':'sec.student-data','group':'G','label':'Again'}]");

        Leaf after = leaf("sec.student-data");
        assertThat(after.label()).isEqualTo("Again");
        assertThat(after.restricted()).isTrue();
        assertThat(after.kinds()).isEqualTo(before.kinds());
        assertThat(after.defaultBranch()).isEqualTo(before.defaultBranch());
        assertThat(after.priorRate()).isEqualTo(before.priorRate());
        assertThat(after.priorStart()).isEqualTo(before.priorStart());
    }

    @Test
    void aRetiredLeafStaysRetiredUntilSomebodySaysOtherwise() {
        client.done("/categories/leaves/x", "{'group':'G','label':'L','retired':true}");
        client.done("/categories/leaves/x", "{'group':'G','label':'M'}");
        assertThat(leaf("x").retired()).isTrue();

        client.done("/categories/leaves/x", "{'group':'G','label':'M','retired':false}");
        assertThat(leaf("x").retired()).isFalse();
        client.done(
                "/categories/leaves/sec.student-data",
                "{'group':'G','label':'Open to all','restricted':false}");
        assertThat(leaf("sec.student-data").restricted()).isFalse();
    }

    @Test
    void aSiteKeepsWhatIsNotSaidAnew() {
        client.done(
                "/sites/S1",
                "{'name':'Oak','group':'K-5','staff':40,'zone':'America/Chicago',"
                        + "'openDays':['monday'],'opens':'07:15','closes':'15:30','active':false}");
        client.done("/sites", "[{'id':'S1','name':'Oak School','staff':41}]");

        JsonNode site = client.get("/sites/S1").json();
        assertThat(site.get("name").asString()).isEqualTo("Oak School");
        assertThat(site.get("staff").asInt()).isEqualTo(41);
        assertThat(site.get("group").asString()).isEqualTo("K-5");
        assertThat(site.get("zone").asString()).isEqualTo("America/Chicago");
        assertThat(site.get("openDays").size()).isEqualTo(1);
        assertThat(site.get("opens").asString()).startsWith("07:15");
        assertThat(site.get("active").asBoolean()).isFalse();
    }

    @Test
    void aPersonKeepsWhatIsNotSaidAnewAndAnEmptyAddressIsTakenAway() {
        client.done("/sites/S1", "{'name':'Oak','staff':40}");
        client.done(
                "/people/by-key/E",
                "{'name':'Ada','position':'office','email':'ada@example.org','site':'S1','active':false}");
        client.done("/people", "[{'externalKey':' E ','name':'Ada B','position':'office'}]");

        Person ada = directory.personByExternalKey(district, "E").orElseThrow();
        assertThat(ada.name()).isEqualTo("Ada B");
        assertThat(ada.email()).isEqualTo("ada@example.org");
        assertThat(ada.site()).isEqualTo("S1");
        assertThat(ada.active()).isFalse();

        client.done("/people/by-key/E", "{'name':'Ada','position':'office','email':''}");
        assertThat(directory.personByExternalKey(district, "E").orElseThrow().email()).isNull();
    }

    @Test
    void aDistrictKeepsItsHours() {
        client.done("/district", "{'name':'North, renamed','zone':'America/Denver'}");

        assertThat(client.get("/district").json().get("opens").asString()).startsWith("06:30");
    }

    private Leaf leaf(String code) {
        return directory.leaf(district, code).orElseThrow();
    }
}
