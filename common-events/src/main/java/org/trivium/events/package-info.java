/**
 * The published language: every fact that leaves a service, as ids, times, enums and numbers; never
 * a name, never free text. Nothing here knows a framework.
 */
@NullMarked
package org.trivium.events;

import org.jspecify.annotations.NullMarked;
