/** Dead letters over HTTP, the same in every service. */
@NullMarked
package org.trivium.starter.letter.web;

import org.jspecify.annotations.NullMarked;
