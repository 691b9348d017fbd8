/** Access tokens of people and programs of the tests, good ones and forged ones. */
@NullMarked
package org.trivium.test.token;

import org.jspecify.annotations.NullMarked;
