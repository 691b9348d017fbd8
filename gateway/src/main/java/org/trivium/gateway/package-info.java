/**
 * The one door: sign-in, limits, routes, breakers, one shape of error. It knows no service from
 * inside.
 */
@NullMarked
package org.trivium.gateway;

import org.jspecify.annotations.NullMarked;
