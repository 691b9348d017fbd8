package org.trivium.planning;

import org.trivium.test.openapi.OpenApiContract;

class OpenApiTest extends OpenApiContract {

    OpenApiTest() {
        super("planning");
    }
}
