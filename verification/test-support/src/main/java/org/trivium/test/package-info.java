/** What tests stand on: a broker and a database, whichever they are, and a probe for topics. */
@NullMarked
package org.trivium.test;

import org.jspecify.annotations.NullMarked;
