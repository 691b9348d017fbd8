package org.trivium.planning;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.test.matrix.DeskHoldings;
import org.trivium.test.matrix.Holdings;
import org.trivium.test.matrix.MatrixContract;
import org.trivium.test.openapi.ExampleRequests;

@Import(Facts.class)
class MatrixTest extends MatrixContract {

    private final Facts facts;

    @Autowired
    MatrixTest(Facts facts) {
        super("planning");
        this.facts = facts;
    }

    @Override
    protected Holdings holdings(ExampleRequests requests) {
        facts.recurrence(HOME, "matrix-home", Target.PLAN);
        facts.recurrence(ABROAD, "matrix-abroad", Target.PLAN);
        return new DeskHoldings(requests, "planning", Topic.RECURRENCES.published());
    }
}
