package org.trivium.support.ticket.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.trivium.starter.mongo.StoredKind;

class TicketIndexTest {

    private final StoredKind<TicketDocument> kind = new MongoTicketConfiguration().ticketKind();

    @Test
    void everyIndexOfTicketsBeginsWithTheDistrict() {
        assertThat(kind.indexes())
                .isNotEmpty()
                .allSatisfy(
                        index -> {
                            Document keys = index.getIndexKeys();
                            assertThat(keys.keySet().iterator().next()).isEqualTo("district");
                        });
    }
}
