package org.trivium.starter.mongo;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How Java's values become the database's, where the default would not do. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
class ConversionsConfiguration {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return LocalDates.conversions();
    }
}
