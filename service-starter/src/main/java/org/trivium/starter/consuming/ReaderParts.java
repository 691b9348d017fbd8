package org.trivium.starter.consuming;

import org.trivium.starter.letter.Letters;

/** What every reader needs for what it cannot act on. */
record ReaderParts(Letters letters, DeadLetters deadLetters, HeldLanes lanes) {}
