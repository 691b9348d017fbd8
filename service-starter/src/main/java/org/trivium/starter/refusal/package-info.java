/** The ordinary ways to say no, each with what the asker needs to go on. */
@NullMarked
package org.trivium.starter.refusal;

import org.jspecify.annotations.NullMarked;
