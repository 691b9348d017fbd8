/** Who asks: district, person, roles and sites, made in one place. */
@NullMarked
package org.trivium.starter.caller;

import org.jspecify.annotations.NullMarked;
