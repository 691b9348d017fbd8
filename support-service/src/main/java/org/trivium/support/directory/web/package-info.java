/** The directory over HTTP. */
@NullMarked
package org.trivium.support.directory.web;

import org.jspecify.annotations.NullMarked;
