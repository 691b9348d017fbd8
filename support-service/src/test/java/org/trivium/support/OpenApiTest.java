package org.trivium.support;

import org.trivium.test.openapi.OpenApiContract;

class OpenApiTest extends OpenApiContract {

    OpenApiTest() {
        super("support");
    }
}
