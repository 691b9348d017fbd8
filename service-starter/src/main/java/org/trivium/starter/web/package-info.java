/** What every HTTP request of a service goes through. */
@NullMarked
package org.trivium.starter.web;

import org.jspecify.annotations.NullMarked;
