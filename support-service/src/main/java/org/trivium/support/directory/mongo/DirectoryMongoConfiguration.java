package org.trivium.support.directory.mongo;

import static org.trivium.starter.mongo.StoredKind.byDistrictAnd;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.support.directory.CalendarMonth;
import org.trivium.support.directory.CategoryTree;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.District;
import org.trivium.support.directory.Districts;
import org.trivium.support.directory.People;
import org.trivium.support.directory.Person;
import org.trivium.support.directory.Register;
import org.trivium.support.directory.SchoolYear;
import org.trivium.support.directory.Site;

/** The directory's collections. */
@Configuration(proxyBeanMethods = false)
class DirectoryMongoConfiguration {

    @Bean
    StoredKind<DistrictDocument> districtDocuments() {
        return StoredKind.announcing(
                DistrictDocument.class, "directory.districts", byDistrictAnd("_id"));
    }

    @Bean
    StoredKind<SiteDocument> siteDocuments() {
        return StoredKind.announcing(SiteDocument.class, "directory.sites", byDistrictAnd("_id"));
    }

    @Bean
    StoredKind<PersonDocument> personDocuments() {
        return StoredKind.announcing(
                PersonDocument.class,
                "directory.people",
                byDistrictAnd(MongoPeople.EXTERNAL_KEY).unique(),
                byDistrictAnd(MongoPeople.SITE, MongoPeople.EXTERNAL_KEY));
    }

    @Bean
    StoredKind<TreeDocument> treeDocuments() {
        return StoredKind.announcing(TreeDocument.class, "directory.categories");
    }

    @Bean
    StoredKind<MonthDocument> monthDocuments() {
        return StoredKind.announcing(
                MonthDocument.class, "directory.calendar", byDistrictAnd("_id"));
    }

    @Bean
    StoredKind<SchoolYearDocument> schoolYearDocuments() {
        return StoredKind.silent(
                SchoolYearDocument.class, "directory.schoolYears", byDistrictAnd("_id"));
    }

    @Bean
    Districts districts(
            DistrictMongos mongos,
            StoredKind<DistrictDocument> kind,
            Announcer<Change<District>> announcer) {
        return new MongoDistricts(mongos.of(kind), announcer);
    }

    @Bean
    Register<Site> sites(
            DistrictMongos mongos,
            StoredKind<SiteDocument> kind,
            Announcer<Change<Site>> announcer) {
        return new MongoRegister<>(
                mongos.of(kind), SiteDocument::of, SiteDocument::entry, announcer);
    }

    @Bean
    People people(
            DistrictMongos mongos,
            StoredKind<PersonDocument> kind,
            Announcer<Change<Person>> announcer) {
        return new MongoPeople(mongos.of(kind), announcer);
    }

    @Bean
    Register<CategoryTree> categoryTrees(
            DistrictMongos mongos,
            StoredKind<TreeDocument> kind,
            Announcer<Change<CategoryTree>> announcer) {
        return new RememberingRegister<>(
                mongos.of(kind), TreeDocument::of, TreeDocument::entry, announcer);
    }

    @Bean
    Register<CalendarMonth> calendarMonths(
            DistrictMongos mongos,
            StoredKind<MonthDocument> kind,
            Announcer<Change<CalendarMonth>> announcer) {
        return new MongoRegister<>(
                mongos.of(kind), MonthDocument::of, MonthDocument::entry, announcer);
    }

    @Bean
    Register<SchoolYear> schoolYears(DistrictMongos mongos, StoredKind<SchoolYearDocument> kind) {
        return new MongoRegister<>(
                mongos.of(kind), SchoolYearDocument::of, SchoolYearDocument::entry, _ -> List.of());
    }
}
