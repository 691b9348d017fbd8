package org.trivium.support;

import org.trivium.test.openapi.IdempotencyContract;

class IdempotencyTest extends IdempotencyContract {}
