/**
 * The one door: routes, breakers, one shape of error, correlation ids. It knows no service from
 * inside.
 */
@NullMarked
package org.trivium.gateway;

import org.jspecify.annotations.NullMarked;
