/** What was acknowledged, and whether the installation agrees. */
@NullMarked
package org.trivium.chaos.ledger;

import org.jspecify.annotations.NullMarked;
