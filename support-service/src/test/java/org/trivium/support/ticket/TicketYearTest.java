package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketYearTest {

    private static final Instant EVENING = Instant.parse("2027-01-01T02:00:00Z");

    private final String district = "d-" + Ids.next();

    @Autowired private DistrictDesk districts;
    @Autowired private TicketNumbers numbers;

    @BeforeEach
    void setUp() {
        ZoneId zone = ZoneId.of("America/Chicago");
        districts.ensure(Caller.service(district, "test"), "Test", zone);
    }

    @Test
    void newYearsEveOfTheDistrictBelongsToTheOldYear() {
        assertThat(numbers.next(district, EVENING)).isEqualTo("T-2026-000001");
        assertThat(numbers.block(district, 10).next(EVENING)).isEqualTo("T-2026-000002");
        assertThat(numbers.next(district, EVENING.plusSeconds(6 * 3600)))
                .isEqualTo("T-2027-000001");
    }
}
