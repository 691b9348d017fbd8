/** Imports over HTTP. */
@NullMarked
package org.trivium.support.intake.web;

import org.jspecify.annotations.NullMarked;
