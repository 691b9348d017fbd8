/** What a client may ask of the server: everything else is refused before anything is done. */
@NullMarked
package org.trivium.stack.mongo.command;

import org.jspecify.annotations.NullMarked;
