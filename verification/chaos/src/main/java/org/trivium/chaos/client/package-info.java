/** People and programs that file, change and import, and ask again until they are answered. */
@NullMarked
package org.trivium.chaos.client;

import org.jspecify.annotations.NullMarked;
