/** Talks to the services through the gateway, as any other client would. */
@NullMarked
package org.trivium.stack.launcher.http;

import org.jspecify.annotations.NullMarked;
