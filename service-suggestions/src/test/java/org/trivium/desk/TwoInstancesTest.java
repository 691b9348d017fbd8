package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.starter.id.Ids;
import org.trivium.suggestion.DeskNames;
import org.trivium.suggestion.DistrictDays;
import org.trivium.suggestion.Figures;
import org.trivium.suggestion.Flavour;
import org.trivium.suggestion.HeardRecurrences;
import org.trivium.suggestion.Kinds;
import org.trivium.suggestion.News;
import org.trivium.suggestion.Phase;
import org.trivium.suggestion.Place;
import org.trivium.suggestion.Scope;
import org.trivium.suggestion.SuggestionClerk;
import org.trivium.suggestion.Suggestions;
import org.trivium.suggestion.Target;

@DeskTest
class TwoInstancesTest {

    private static final String DISTRICT = "instances";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final DeskNames names;
    private final Suggestions suggestions;
    private final HeardRecurrences heard;
    private final DistrictDays days;

    @Autowired
    TwoInstancesTest(
            DeskNames names, Suggestions suggestions, HeardRecurrences heard, DistrictDays days) {
        this.names = names;
        this.suggestions = suggestions;
        this.heard = heard;
        this.days = days;
    }

    @Test
    void clerksThatHearTheSameAtOnceOpenOneSuggestionEach() {
        List<Callable<Integer>> hearings =
                IntStream.range(0, 80)
                        .<Callable<Integer>>mapToObj(
                                i -> () -> clerk().hear(DISTRICT, told("R" + i / 8, 1 + i % 2)))
                        .toList();
        try (ExecutorService instances = Executors.newFixedThreadPool(8)) {
            int opened = instances.invokeAll(hearings).stream().mapToInt(Future::resultNow).sum();
            assertThat(opened).isEqualTo(10);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        for (int i = 0; i < 10; i++) {
            assertThat(suggestions.of(DISTRICT, Set.of("R" + i)))
                    .singleElement()
                    .satisfies(s -> assertThat(s.evidence().version()).isEqualTo(2));
        }
    }

    private SuggestionClerk clerk() {
        return new SuggestionClerk(names, suggestions, heard, days, Ids::named);
    }

    private static News told(String recurrence, long version) {
        return new News.Told(
                new News.Heading(recurrence, version, DAY, Phase.ACTIVE),
                new Place(Scope.SITE, "site-" + recurrence, "printing", Flavour.OUTBREAK),
                DAY,
                new Figures(
                        2,
                        7,
                        9,
                        2,
                        4.5,
                        6,
                        2,
                        List.of(),
                        List.of(),
                        Kinds.NONE,
                        0,
                        "PD",
                        Set.of(Target.PD),
                        null,
                        100,
                        List.of(),
                        null));
    }
}
