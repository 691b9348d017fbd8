package org.trivium.support.detection;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One leaf of a small district, day by day: tickets come in at site A and are resolved. */
final class Walk {

    private static final String LEAF = "leaf";

    private final District district = new District("D", "salt:");
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<String> resolved = new ArrayDeque<>();
    private LocalDateTime now = LocalDateTime.of(2025, 9, 1, 8, 0);
    private String model = "";
    private int assets = 1;
    private int filed;
    private Account.@Nullable Found told;

    Walk(String defaults, List<Double> kinds) {
        List<SiteSize> sites = new ArrayList<>();
        for (String site : List.of("A", "B", "C", "D")) {
            sites.add(new SiteSize(site, 40, ""));
        }
        LeafPriors leaf = new LeafPriors(LEAF, 0.0005, 2.0, kinds, defaults, false, 0.0, 0.3, 25.0);
        take(new DetectionRecord.Context(now, now, sites, List.of(leaf), List.of()));
    }

    /** What comes in from now on is of that model, and of so many assets. */
    Walk of(String newModel, int newAssets) {
        model = newModel;
        assets = newAssets;
        return this;
    }

    /** Twelve people in a day, after a quiet fortnight. */
    Walk outbreak() {
        file(1);
        now = now.plusDays(14);
        return file(12).nextDay();
    }

    Walk file(int tickets) {
        for (int i = 0; i < tickets; i++) {
            now = now.plusMinutes(31);
            String id = "T" + ++filed;
            String asset = model.isEmpty() ? "" : model + "/" + filed % assets;
            open.addLast(id);
            take(
                    new DetectionRecord.Opened(
                            now, now, id, now, "A", LEAF, "p" + filed, asset, model));
        }
        return this;
    }

    /** The tickets that were filed last. */
    Walk resolve(int tickets, Kind kind) {
        for (int i = 0; i < tickets && !open.isEmpty(); i++) {
            String id = open.removeLast();
            resolved.addLast(id);
            take(new DetectionRecord.Resolved(now, now, id, Optional.of(kind)));
        }
        return this;
    }

    Walk reopen(int tickets) {
        for (int i = 0; i < tickets; i++) {
            String id = resolved.removeLast();
            open.addLast(id);
            take(new DetectionRecord.Reopened(now, now, id));
        }
        return this;
    }

    /** One more ticket, so that there is news, and the day is over. */
    Walk nextDay() {
        file(1);
        now = now.toLocalDate().plusDays(1).atTime(8, 0);
        file(1);
        now = now.toLocalDate().plusDays(1).atTime(8, 0);
        take(new DetectionRecord.Clock(now, now));
        return this;
    }

    Evidence evidence() {
        return Objects.requireNonNull(told, "nothing was told").evidence();
    }

    List<Target> targets() {
        return evidence().targets();
    }

    private void take(DetectionRecord record) {
        for (RecurrenceEvent event : district.process(record)) {
            if (event.flavour() == Flavour.OUTBREAK
                    && event.account() instanceof Account.Found found
                    && found.place().scope() == Level.SITE) {
                told = found;
            }
        }
    }
}
