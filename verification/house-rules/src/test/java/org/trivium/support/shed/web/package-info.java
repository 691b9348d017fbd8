/** Breaks the rules of the house, to see that they are held. */
@NullMarked
package org.trivium.support.shed.web;

import org.jspecify.annotations.NullMarked;
