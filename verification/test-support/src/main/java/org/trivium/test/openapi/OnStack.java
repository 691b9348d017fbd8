package org.trivium.test.openapi;

import org.trivium.test.WithStack;

/** Gives its heirs the stack, to which they may add a line to its database. */
@WithStack
abstract class OnStack {}
