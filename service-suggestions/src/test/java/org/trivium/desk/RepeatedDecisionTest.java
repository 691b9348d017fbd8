package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.outbreak;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** A decision whose answer was lost in a crash, and that is sent again. */
@DeskTest
class RepeatedDecisionTest {

    private static final String NO = "{\"reason\":\"other\",\"remark\":\"hm\"}";

    private final Detector detector;
    private final Visitor visitor;
    private final MongoOperations mongo;

    @Autowired
    RepeatedDecisionTest(Detector detector, Visitor visitor, MongoOperations mongo) {
        this.detector = detector;
        this.visitor = visitor;
        this.mongo = mongo;
    }

    @Test
    void aDecisionIsFoundAndNotMadeAgain() {
        JsonNode read = suggested("again");
        JsonNode other = suggested("again-elsewhere");
        HttpResponse<String> lost = visitor.decidesOnce("k", "again", read, "dismissal", NO);
        leaveUnanswered("again");
        HttpResponse<String> again = visitor.decidesOnce("k", "again", read, "dismissal", NO);

        assertThat(lost.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(lost.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(lost.headers().firstValue("ETag"));
        assertThat(decisions("again")).isEqualTo(1);
        assertThat(
                        visitor.decidesOnce("k", "again-elsewhere", other, "acceptance", "")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDecisionThatSomebodyHasTakenBackSinceIsFoundToo() {
        JsonNode read = suggested("undone");
        suggested("undone-elsewhere");
        visitor.decidesOnce("k", "undone", read, "dismissal", NO);
        leaveUnanswered("undone");
        JsonNode dismissed = visitor.all("undone").getFirst();
        visitor.decides("undone", dismissed, "reopening", "");

        HttpResponse<String> again = visitor.decidesOnce("k", "undone", read, "dismissal", NO);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(Visitor.json(again).get("state").asString()).isEqualTo("open");
        assertThat(again.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(decisions("undone")).isEqualTo(2);
        assertThat(decisions("undone-elsewhere")).isZero();
    }

    @Test
    void whoWasOvertakenBySomebodyElseIsToldSo() {
        JsonNode read = suggested("overtaken");
        visitor.decidesOnce("k", "overtaken", read, "dismissal", NO);
        leaveUnanswered("overtaken");
        mongo.updateMulti(
                of("overtaken"), Update.update("history.acts.0.by", "p-8"), "suggestions");

        assertThat(visitor.decidesOnce("k", "overtaken", read, "dismissal", NO).statusCode())
                .isEqualTo(412);
    }

    private int decisions(String district) {
        return visitor.get(district, "/ledger").at("/items/0/decisions").size();
    }

    private JsonNode suggested(String district) {
        detector.says(district, outbreak("R1").fact());
        return visitor.sees(district, s -> true);
    }

    private void leaveUnanswered(String district) {
        assertThat(
                        mongo.updateFirst(
                                        of(district),
                                        new Update().unset("answer").set("until", Instant.EPOCH),
                                        "idempotencyKeys")
                                .getModifiedCount())
                .isEqualTo(1);
    }

    private static Query of(String district) {
        return Query.query(Criteria.where("district").is(district));
    }
}
