/** The sessions of browsers, kept in MongoDB so that any gateway serves any browser. */
@NullMarked
package org.trivium.gateway.session;

import org.jspecify.annotations.NullMarked;
