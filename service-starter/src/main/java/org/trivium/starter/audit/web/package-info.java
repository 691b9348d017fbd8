/** The audit trail over HTTP, the same in every service. */
@NullMarked
package org.trivium.starter.audit.web;

import org.jspecify.annotations.NullMarked;
