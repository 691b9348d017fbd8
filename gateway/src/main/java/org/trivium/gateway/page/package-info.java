/** The pages that people work with, and the schemas of the events. */
@NullMarked
package org.trivium.gateway.page;

import org.jspecify.annotations.NullMarked;
