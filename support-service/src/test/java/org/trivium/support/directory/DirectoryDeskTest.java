package org.trivium.support.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.Newcomers.NewLeaf;
import org.trivium.support.directory.Newcomers.NewPerson;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DirectoryDeskTest {

    private static final ZoneId ZONE = ZoneId.of("America/Denver");

    private final String district = "d-" + Ids.next();
    private final Caller intake = Caller.service(district, "intake");

    @Autowired private Directory directory;
    @Autowired private DirectoryDesk desk;
    @Autowired private SiteDesk sites;
    @Autowired private DistrictDesk districts;
    @Autowired private DistrictSalts salts;

    @BeforeEach
    void setUp() {
        districts.ensure(intake, "Test", ZONE);
    }

    @Test
    void onlyEstimatesRiseWithThePeopleSeen() {
        desk.ensureSites(intake, List.of(new NewSite("S1", "Oak", 8), new NewSite("L 9", "L", 3)));
        Site said = site("S1");
        sites.describe(
                intake,
                List.of(
                        new Site(
                                district,
                                "S1",
                                "Oak",
                                "",
                                40,
                                false,
                                false,
                                ZONE,
                                said.openDays(),
                                null,
                                true,
                                1)));
        desk.ensureSites(intake, List.of(new NewSite("S1", "Oak anew", 90)));

        assertThat(site("L 9").staff()).isEqualTo(5);
        desk.raiseEstimatedStaff(intake, Map.of("S1", 90, "L 9", 12));

        assertThat(site("S1").staff()).isEqualTo(40);
        assertThat(site("S1").name()).isEqualTo("Oak");
        assertThat(site("L 9").staff()).isEqualTo(12);
        assertThat(site("L 9").imported() && site("L 9").estimated()).isTrue();
    }

    @Test
    void sitesInTheOldZoneFollowTheDistrict() {
        desk.ensureSites(intake, List.of(new NewSite("S1", "Oak", 8)));

        districts.describe(intake, "Test", ZoneId.of("America/Chicago"), OpenHours.SCHOOL);

        assertThat(site("S1").zone()).isEqualTo(ZoneId.of("America/Chicago"));
    }

    @Test
    void aLeafThatIsKnownStaysAsItIs() {
        CategoryTree tree =
                desk.ensureLeaves(
                        intake,
                        List.of(
                                new NewLeaf("prn.howto", "x", "y"),
                                new NewLeaf("Category 26 / Subcategory 174", "Category 26", "S")));

        assertThat(tree.version()).isEqualTo(2);
        assertThat(tree.leaf("prn.howto").orElseThrow().imported()).isFalse();
        assertThat(tree.leaves().getLast().imported()).isTrue();
    }

    @Test
    void twoImportsAtOnceGiveAPersonOneId() throws InterruptedException, ExecutionException {
        List<NewPerson> met = IntStream.range(0, 300).mapToObj(i -> NewPerson.of("c" + i)).toList();
        Callable<Map<String, String>> ensuring = () -> desk.ensurePeople(intake, met);
        List<Map<String, String>> ids;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<String, String>>> runs =
                    Stream.of(ensuring, ensuring, ensuring).map(threads::submit).toList();
            ids = List.of(runs.get(0).get(), runs.get(1).get(), runs.get(2).get());
        }

        assertThat(ids.getFirst()).hasSize(300).isEqualTo(ids.get(1)).isEqualTo(ids.get(2));
        assertThat(ids.getFirst().values()).doesNotHaveDuplicates();
    }

    @Test
    void aSaltIsTheDistrictsOwnAndNeedsASecret() {
        assertThat(salts.districtSalt(district))
                .matches("[0-9a-f]{64}")
                .isEqualTo(salts.districtSalt(district))
                .isNotEqualTo(salts.districtSalt("another"));
        assertThatThrownBy(() -> new DetectionSettings(null))
                .hasMessageContaining("trivium.detection.secret");
    }

    private Site site(String id) {
        return directory.site(district, id).orElseThrow();
    }
}
