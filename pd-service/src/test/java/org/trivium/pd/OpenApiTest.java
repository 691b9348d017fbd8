package org.trivium.pd;

import org.trivium.test.openapi.OpenApiContract;

class OpenApiTest extends OpenApiContract {

    OpenApiTest() {
        super("pd");
    }
}
