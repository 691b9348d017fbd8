/** Who asks: sign-in of people, tokens of machines. */
@NullMarked
package org.trivium.gateway.signin;

import org.jspecify.annotations.NullMarked;
