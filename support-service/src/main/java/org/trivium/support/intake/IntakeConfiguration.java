package org.trivium.support.intake;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.id.Ids;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictClock;
import org.trivium.support.directory.Districts;
import org.trivium.support.directory.People;
import org.trivium.support.ticket.TicketHistory;
import org.trivium.support.ticket.TicketNumbers;
import org.trivium.support.ticket.Tickets;

/** Wires imports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

    /** How many signs of life there are in the time of a lease. */
    private static final int LOOKS_ALIVE = 3;

    @Bean
    Mappings mappings(IntakeSettings settings) {
        MappingFiles files = new MappingFiles(settings.mappings());
        files.check();
        return files;
    }

    @Bean
    JobBook jobBook(
            ImportJobs jobs, Cancellations cancellations, IntakeSettings settings, Clock clock) {
        return new JobBook(jobs, cancellations, Ids.next(), settings.lease(), clock);
    }

    @Bean
    Scenes scenes(Directory directory, People people, TicketNumbers numbers) {
        return new Scenes(directory, people, numbers);
    }

    @Bean
    Bench importBench(
            JobBook book, Papers papers, Tickets tickets, Scenes scenes, IntakeSettings settings) {
        return new Bench(book, papers, tickets, scenes, settings.batch());
    }

    @Bean
    Preparation preparation(Bench bench, Directory directory, DirectoryDesk desk, Holds holds) {
        return new Preparation(bench, directory, desk, holds);
    }

    @Bean
    Stages.Three importStages(
            Bench bench,
            Mappings mappings,
            Preparation preparation,
            RetellingStage retelling,
            IntakeSettings settings) {
        return new Stages.Three(
                new ReadingStage(bench, mappings, preparation, settings.lines()),
                new TellingStage(bench, mappings),
                retelling);
    }

    @Bean
    RetellingStage retellingStage(
            Bench bench,
            TicketHistory history,
            Retelling retelling,
            Holds holds,
            IntakeSettings settings) {
        return new RetellingStage(bench, history, retelling, holds, settings.sentWithin());
    }

    @Bean
    Stages stages(
            Bench bench,
            Stages.Three three,
            DistrictClock clock,
            Holds holds,
            DirectoryDesk directory) {
        return new Stages(bench, three, clock, holds, directory);
    }

    @Bean
    ImportWorker importWorker(
            ImportJobs jobs, JobBook book, Stages stages, IntakeSettings settings) {
        return new ImportWorker(jobs, book, stages, settings.pause(), settings.attempts());
    }

    @Bean
    ImportDesk importDesk(
            ImportDesk.Front front,
            Papers papers,
            Mappings mappings,
            Directory directory,
            IntakeSettings settings) {
        Receipt.Limits limits =
                new Receipt.Limits(
                        Math.toIntExact(settings.block().toBytes()),
                        settings.largest().toBytes(),
                        settings.lease().dividedBy(LOOKS_ALIVE));
        return new ImportDesk(front, papers, mappings, directory, limits);
    }

    @Bean
    ImportDesk.Front importFront(
            ImportJobs jobs, JobBook book, ImportWorker worker, Attempt attempt) {
        return new ImportDesk.Front(jobs, book, attempt, worker::look);
    }

    @Bean
    HistoryDesk historyDesk(ImportDesk.Front front, Districts districts, Tickets tickets) {
        return new HistoryDesk(front, districts, tickets, Ids::next);
    }

    @Bean
    SchedulingConfigurer importRounds(ImportWorker worker, IntakeSettings settings) {
        return tasks ->
                tasks.addFixedDelayTask(
                        new FixedDelayTask(
                                worker::look, settings.lookEvery(), settings.lookEvery()));
    }
}
