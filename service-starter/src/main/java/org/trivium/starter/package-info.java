/** Plumbing that all services share: one auto-configured starter. */
@NullMarked
package org.trivium.starter;

import org.jspecify.annotations.NullMarked;
