/** How the gateway says no: one shape of error, and every refusal counted. */
@NullMarked
package org.trivium.gateway.problem;

import org.jspecify.annotations.NullMarked;
