package org.trivium.pd;

import org.trivium.test.openapi.IdempotencyContract;

class IdempotencyTest extends IdempotencyContract {}
