/** Lets in who brings a good access token, and nobody else. */
@NullMarked
package org.trivium.starter.security;

import org.jspecify.annotations.NullMarked;
