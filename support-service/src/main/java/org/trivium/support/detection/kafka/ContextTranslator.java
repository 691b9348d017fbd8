package org.trivium.support.detection.kafka;

import java.time.LocalDateTime;
import java.util.List;
import org.trivium.events.DetectionFact.DayContext;
import org.trivium.events.DetectionFact.DetectionContextSet;
import org.trivium.events.DetectionFact.LeafContext;
import org.trivium.events.DetectionFact.SiteContext;
import org.trivium.support.detection.CalendarDay;
import org.trivium.support.detection.Cell;
import org.trivium.support.detection.DetectionRecord;
import org.trivium.support.detection.LeafPriors;
import org.trivium.support.detection.SiteSize;

/** Sites, leaves and calendar days in the detector's own words. */
final class ContextTranslator {

    private ContextTranslator() {}

    static DetectionRecord translate(
            DetectionContextSet fact, LocalDateTime at, LocalDateTime logged) {
        List<SiteSize> sites = fact.sites().stream().map(ContextTranslator::site).toList();
        List<LeafPriors> leaves = fact.leaves().stream().map(ContextTranslator::leaf).toList();
        List<CalendarDay> days = fact.calendar().stream().map(ContextTranslator::day).toList();
        return new DetectionRecord.Context(at, logged, sites, leaves, days);
    }

    private static SiteSize site(SiteContext site) {
        return new SiteSize(site.site(), site.staff(), site.group());
    }

    private static LeafPriors leaf(LeafContext leaf) {
        LeafPriors neutral = LeafPriors.undescribed(leaf.leaf());
        return new LeafPriors(
                leaf.leaf(),
                leaf.priorRate(),
                leaf.priorStart(),
                leaf.kinds(),
                leaf.defaultBranch(),
                leaf.restricted(),
                leaf.shift(),
                leaf.effect() == null ? neutral.effect() : leaf.effect(),
                leaf.minutes() == null ? neutral.minutes() : leaf.minutes());
    }

    private static CalendarDay day(DayContext day) {
        return new CalendarDay(
                day.date(), day.exposure(), Cell.valueOf(day.cell()), day.inSession());
    }
}
