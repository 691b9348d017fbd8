package org.trivium.planning;

import org.trivium.test.openapi.IdempotencyContract;

class IdempotencyTest extends IdempotencyContract {}
