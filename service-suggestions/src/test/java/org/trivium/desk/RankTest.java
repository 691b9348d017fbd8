package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.outbreak;

import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
class RankTest {

    private final Detector detector;
    private final Visitor visitor;

    @Autowired
    RankTest(Detector detector, Visitor visitor) {
        this.detector = detector;
        this.visitor = visitor;
    }

    @Test
    void pagesFollowTheRankAndMissNothingWhenRowsComeBetween() {
        double[] minutes = {40, 300, 40, 7.5, 120};
        for (int i = 0; i < minutes.length; i++) {
            detector.says("ranked", outbreak("R" + i).minutes(minutes[i]).fact("site-" + i));
        }
        Awaitility.await().until(() -> visitor.all("ranked").size() == minutes.length);

        JsonNode first = visitor.get("ranked", "?limit=2");
        detector.says("ranked", outbreak("R9").minutes(500).fact("site-9"));
        Awaitility.await().until(() -> visitor.all("ranked").size() == minutes.length + 1);
        List<Double> seen = new ArrayList<>();
        JsonNode page = first;
        while (page.hasNonNull("next")) {
            seen.addAll(minutes(page));
            page = visitor.get("ranked", "?limit=2&after=" + page.get("next").asString());
        }
        seen.addAll(minutes(page));

        assertThat(seen).containsExactly(300.0, 120.0, 40.0, 40.0, 7.5);
        assertThat(visitor.asks("ranked", "?after=nonsense").statusCode()).isEqualTo(422);
    }

    @Test
    void filtersNarrowTheList() {
        detector.says("narrow", outbreak("R1").fact("north"));
        detector.says("narrow", outbreak("R2").fact("south"));
        Awaitility.await().until(() -> visitor.all("narrow").size() == 2);

        assertThat(Visitor.items(visitor.get("narrow", "?node=south"))).hasSize(1);
        assertThat(Visitor.items(visitor.get("narrow", "?leaf=printing&target=PD"))).hasSize(2);
        assertThat(Visitor.items(visitor.get("narrow", "?target=DOC"))).isEmpty();
        assertThat(Visitor.items(visitor.get("narrow", "?state=dismissed"))).isEmpty();
    }

    private static List<Double> minutes(JsonNode page) {
        return Visitor.items(page).stream().map(s -> s.get("avoidableMinutes").asDouble()).toList();
    }
}
