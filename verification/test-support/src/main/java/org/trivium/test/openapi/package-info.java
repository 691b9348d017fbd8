/** Writes a service's OpenAPI document from the running service, and holds it to its word. */
@NullMarked
package org.trivium.test.openapi;

import org.jspecify.annotations.NullMarked;
