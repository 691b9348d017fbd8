/** Says who people are, on one machine: a real OpenID provider with people who do not exist. */
@NullMarked
package org.trivium.stack.identity;

import org.jspecify.annotations.NullMarked;
