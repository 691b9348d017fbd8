/** What happens on the way to a service: breakers, limits of time, names in the meters. */
@NullMarked
package org.trivium.gateway.route;

import org.jspecify.annotations.NullMarked;
