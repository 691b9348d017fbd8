package org.trivium.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.support.Attacker.TICKET;
import static org.trivium.support.Attacker.TICKETS;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.test.WithStack;

/** What is sent to do harm is refused with a problem, at once, and counted. */
@WithStack
@SpringBootTest(classes = SupportApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(60)
class AttackTest {

    @LocalServerPort private int port;
    @Autowired private MeterRegistry meters;
    private Attacker mallory;

    @BeforeEach
    void come() {
        mallory = new Attacker(port);
    }

    @ParameterizedTest
    @CsvSource({
        "id, '\"t1\"'",
        "district, '\"other\"'",
        "number, '\"T-2026-000001\"'",
        "version, 7",
        "status, '\"RESOLVED\"'",
        "history, '[]'",
        "_class, '\"java.lang.Runtime\"'",
        "$where, '\"sleep(5000)\"'"
    })
    void aBodyCannotSetWhatNobodyAskedFor(String field, String value) {
        HttpResponse<String> answer =
                mallory.post(TICKETS, TICKET.formatted(",\"%s\":%s".formatted(field, value)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field, "is not known here");
        assertThat(mallory.get(TICKETS).body()).contains("\"items\":[]");
    }

    @Test
    void anOperatorOfTheDatabaseIsNoText() {
        HttpResponse<String> answer =
                mallory.post(TICKETS, "{\"site\":{\"$ne\":\"\"},\"subject\":\"No picture\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"site\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site%5B$ne%5D=x",
                "status%5B$gt%5D=",
                "$where=sleep(5000)",
                "stat=OPEN",
                "district=other",
                "roles=DIRECTOR",
                "status=%7B%22$ne%22:1%7D",
                "sort=%7B%22$natural%22:1%7D",
                "openedFrom=%7B%7D",
                "after=%7B%22$gt%22:%22%22%7D",
                "limit=1000000000",
                "limit=-1"
            })
    void anOperatorInAFilterIsRefused(String query) {
        HttpResponse<String> answer = mallory.get(TICKETS + "?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"errors\"");
    }

    /** Where any text may stand, an operator is but text, and finds nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"site=%7B%22$ne%22:null%7D", "room=%7B%22$regex%22:%22.*%22%7D"})
    void anOperatorAsTextFindsNothing(String query) {
        assertThat(mallory.post(TICKETS, TICKET.formatted("")).statusCode()).isEqualTo(201);

        assertThat(mallory.get(TICKETS + "?" + query).body()).contains("\"items\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "((((((((((a*)*)*)*)*)*)*)*)*)*", ".*.*.*.*.*.*.*=.*"})
    void whatLooksLikeAnExpensiveExpressionIsButWords(String pattern) {
        String subject = "a".repeat(180) + "!";
        assertThat(
                        mallory.post(
                                        TICKETS,
                                        "{\"site\":\"MAPLE\",\"subject\":\"%s\"}"
                                                .formatted(subject))
                                .statusCode())
                .isEqualTo(201);
        String query = "?q=" + pattern.replace("+", "%2B").replace("$", "%24");

        assertThat(mallory.get(TICKETS + query).statusCode()).isIn(200, 422);
    }

    @Test
    void aBodyThatIsNestedTooDeeplyIsNotRead() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        HttpResponse<String> answer = mallory.post(TICKETS, deep);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/errors/unreadable");
    }

    @Test
    void aTextThatIsTooLongIsRefusedByItsName() {
        HttpResponse<String> answer =
                mallory.post(
                        TICKETS,
                        "{\"site\":\"MAPLE\",\"subject\":\"%s\"}".formatted("x".repeat(900_000)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"subject\"").hasSizeLessThan(1000);
    }

    @Test
    void aNumberThatIsTooLongIsRefused() {
        HttpResponse<String> answer =
                mallory.post(TICKETS, TICKET.formatted(",\"priority\":" + "9".repeat(100_000)));

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).hasSizeLessThan(1000);
    }

    @Test
    void eachRefusalIsCounted() {
        double before = refused("invalid-fields");

        mallory.post(TICKETS, TICKET.formatted(",\"id\":\"t1\""));

        assertThat(refused("invalid-fields")).isEqualTo(before + 1);
    }

    @Test
    void eachStrangerIsCounted() {
        double before = refused("not-signed-in");

        mallory.strange(TICKETS);

        assertThat(refused("not-signed-in")).isEqualTo(before + 1);
    }

    private double refused(String reason) {
        return meters.counter("trivium.requests.refused", "reason", reason).count();
    }
}
