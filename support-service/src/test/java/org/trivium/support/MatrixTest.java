package org.trivium.support;

import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.support.recurrence.RecurrenceBoard;
import org.trivium.test.matrix.Holdings;
import org.trivium.test.matrix.MatrixContract;
import org.trivium.test.openapi.ExampleRequests;

class MatrixTest extends MatrixContract {

    @Autowired private RecurrenceBoard board;

    MatrixTest() {
        super("support");
    }

    @Override
    protected Holdings holdings(ExampleRequests requests) {
        return new SupportHoldings(requests, board);
    }
}
