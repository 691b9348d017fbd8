package org.trivium.support.intake.kafka;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.event.Announcer;
import org.trivium.support.directory.CalendarMonth;
import org.trivium.support.directory.CategoryTree;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.District;
import org.trivium.support.directory.Register;
import org.trivium.support.directory.Site;
import org.trivium.support.intake.kafka.ContextAnew.Source;

/** What a district's context consists of. */
@Configuration(proxyBeanMethods = false)
class IntakeKafkaConfiguration {

    @Bean
    Source<District> districtContext(
            Register<District> districts, Announcer<Change<District>> announcer) {
        return new Source<>(districts, announcer);
    }

    @Bean
    Source<Site> siteContext(Register<Site> sites, Announcer<Change<Site>> announcer) {
        return new Source<>(sites, announcer);
    }

    @Bean
    Source<CategoryTree> leafContext(
            Register<CategoryTree> trees, Announcer<Change<CategoryTree>> announcer) {
        return new Source<>(trees, announcer);
    }

    @Bean
    Source<CalendarMonth> calendarContext(
            Register<CalendarMonth> months, Announcer<Change<CalendarMonth>> announcer) {
        return new Source<>(months, announcer);
    }

    @Bean
    ContextAnew contextAnew(
            Source<District> district,
            Source<Site> sites,
            Source<CategoryTree> leaves,
            Source<CalendarMonth> calendar) {
        return new ContextAnew(List.of(district, sites, leaves, calendar));
    }
}
