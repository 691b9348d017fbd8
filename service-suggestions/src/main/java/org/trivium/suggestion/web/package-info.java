/** The suggestions over HTTP. */
@NullMarked
package org.trivium.suggestion.web;

import org.jspecify.annotations.NullMarked;
