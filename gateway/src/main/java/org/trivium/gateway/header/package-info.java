/** What the gateway takes off requests and puts on requests and answers. */
@NullMarked
package org.trivium.gateway.header;

import org.jspecify.annotations.NullMarked;
