package org.trivium.support.directory;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;

/** Puts the directory together. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Directory directory(
            Districts districts,
            Register<Site> sites,
            People people,
            Register<CategoryTree> trees) {
        return new Directory(districts, sites, people, trees);
    }

    @Bean
    DistrictDesk districtDesk(
            Districts districts, Register<CategoryTree> trees, SiteDesk sites, Clock clock) {
        return new DistrictDesk(districts, trees, sites, clock);
    }

    @Bean
    SiteDesk siteDesk(Directory directory, Register<Site> sites, Clock clock) {
        return new SiteDesk(directory, sites, clock);
    }

    @Bean
    PersonDesk personDesk(Directory directory, People people, Clock clock) {
        return new PersonDesk(directory, people, Ids::next, clock);
    }

    @Bean
    CategoryDesk categoryDesk(Directory directory, Register<CategoryTree> trees, Clock clock) {
        return new CategoryDesk(directory, trees, clock);
    }

    @Bean
    CalendarDesk calendarDesk(
            Directory directory,
            Register<CalendarMonth> months,
            Register<SchoolYear> years,
            Clock clock) {
        return new CalendarDesk(directory, months, years, clock);
    }

    @Bean
    Unsent unsentNews(
            Districts districts,
            Register<CategoryTree> trees,
            Register<Site> sites,
            Register<CalendarMonth> months,
            People people) {
        return new Unsent(List.of(districts, trees, sites, months, people));
    }

    @Bean
    DirectoryDesk directoryDesk(
            SiteDesk sites, PersonDesk people, CategoryDesk categories, Unsent unsent) {
        return new DirectoryDesk(sites, people, categories, unsent);
    }

    @Bean
    DistrictSalts districtSalts(DetectionSettings settings) {
        return settings::saltOf;
    }

    @Bean
    DistrictClock districtClock(Districts districts, Clock clock) {
        return new DistrictClock(districts, clock);
    }

    /** The configured district is there, and every clock right, before the service is ready. */
    @Bean
    ApplicationRunner directoryOpening(
            DistrictDesk desk, DistrictClock clock, DirectorySettings settings) {
        return _ -> {
            desk.ensure(
                    Caller.service(settings.district(), "directory"),
                    settings.name(),
                    settings.zone());
            clock.tickAll();
        };
    }

    @Bean
    SchedulingConfigurer clockRounds(DistrictClock clock, DirectorySettings settings) {
        return tasks ->
                tasks.addFixedDelayTask(
                        new FixedDelayTask(
                                clock::tickAll, settings.tickEvery(), settings.tickEvery()));
    }
}
