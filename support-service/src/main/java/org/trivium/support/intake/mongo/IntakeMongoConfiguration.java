package org.trivium.support.intake.mongo;

import static org.trivium.starter.mongo.StoredKind.byDistrictAnd;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.support.intake.Arrivals;
import org.trivium.support.intake.Cancellations;
import org.trivium.support.intake.Faults;
import org.trivium.support.intake.HistoryAnew;
import org.trivium.support.intake.ImportJobs;
import org.trivium.support.intake.IntakeSettings;
import org.trivium.support.intake.Papers;
import org.trivium.support.intake.Retelling;
import org.trivium.support.intake.Rows;
import org.trivium.support.intake.StagedFiles;
import org.trivium.support.ticket.TicketChange;

/** The collections of imports. */
@Configuration(proxyBeanMethods = false)
class IntakeMongoConfiguration {

    private static final String DETECTION = "trivium.support.detection";
    private static final String CONTEXT = "trivium.support.detection-context-set.v1";

    @Bean
    StoredKind<JobDocument> importDocuments() {
        return StoredKind.silent(
                JobDocument.class, "intake.imports", byDistrictAnd("place").unique());
    }

    @Bean
    StoredKind<BlockDocument> blockDocuments() {
        return StoredKind.silent(BlockDocument.class, "intake.blocks", byDistrictAnd("job"));
    }

    @Bean
    StoredKind<RowDocument> rowDocuments() {
        return StoredKind.silent(RowDocument.class, "intake.rows", byDistrictAnd("job"));
    }

    @Bean
    StoredKind<FaultDocument> faultDocuments() {
        return StoredKind.silent(FaultDocument.class, "intake.errors", byDistrictAnd("job", "_id"));
    }

    @Bean
    StoredKind<ArrivalDocument> arrivalDocuments() {
        return StoredKind.silent(
                ArrivalDocument.class, "intake.tickets", byDistrictAnd("job", "_id"));
    }

    @Bean
    StoredKind<CancellationDocument> cancellationDocuments() {
        return StoredKind.silent(CancellationDocument.class, "intake.cancellations");
    }

    @Bean
    StoredKind<HoldDocument> holdDocuments() {
        return StoredKind.silent(HoldDocument.class, "intake.holds");
    }

    @Bean
    StoredKind<PieceDocument> pieceDocuments() {
        return StoredKind.announcing(PieceDocument.class, "intake.history", byDistrictAnd("job"));
    }

    @Bean
    ImportJobs importJobs(DistrictMongos mongos, StoredKind<JobDocument> kind) {
        return new MongoImportJobs(mongos.of(kind));
    }

    /** Imports that do not get on: three failures or more without progress. */
    @Bean
    MeterBinder stumblingImports(ImportJobs jobs) {
        return registry ->
                Gauge.builder("trivium.imports.stumbling", jobs, ImportJobs::stumbling)
                        .description("Imports of all districts that fail again and again")
                        .register(registry);
    }

    @Bean
    StagedFiles stagedFiles(DistrictMongos mongos, StoredKind<BlockDocument> kind) {
        return new MongoStagedFiles(mongos.of(kind));
    }

    @Bean
    Rows importRows(DistrictMongos mongos, StoredKind<RowDocument> kind) {
        return new MongoRows(mongos.of(kind));
    }

    @Bean
    Faults importFaults(DistrictMongos mongos, StoredKind<FaultDocument> kind) {
        return new MongoFaults(mongos.of(kind));
    }

    @Bean
    Arrivals importArrivals(DistrictMongos mongos, StoredKind<ArrivalDocument> kind) {
        return new MongoArrivals(mongos.of(kind));
    }

    @Bean
    Cancellations cancellations(DistrictMongos mongos, StoredKind<CancellationDocument> kind) {
        return new MongoCancellations(mongos.of(kind));
    }

    @Bean
    Papers importPapers(StagedFiles files, Rows rows, Faults faults, Arrivals arrivals) {
        return new Papers(files, rows, faults, arrivals);
    }

    /** The relay asks it before every event, so it is there before the way to the database. */
    @Bean
    DistrictHolds districtHolds(
            ObjectProvider<DistrictMongos> mongos,
            StoredKind<HoldDocument> kind,
            IntakeSettings settings) {
        return new DistrictHolds(
                () -> mongos.getObject().of(kind),
                IntakeMongoConfiguration::movesTheDetector,
                settings.holdKnownWithin());
    }

    @Bean
    Retelling retelling(
            DistrictMongos mongos,
            StoredKind<PieceDocument> kind,
            Announcer<HistoryAnew> anew,
            Announcer<TicketChange> facts) {
        return new MongoRetelling(mongos.of(kind), anew, facts);
    }

    /** A context moves no time, so it need not wait. */
    private static boolean movesTheDetector(Announcement event) {
        return event.topics().contains(DETECTION) && !event.type().equals(CONTEXT);
    }
}
