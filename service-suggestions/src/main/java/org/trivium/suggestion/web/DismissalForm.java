package org.trivium.suggestion.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.DismissReason;

/** Why not; the remark stays in this service. */
record DismissalForm(@NotNull DismissReason reason, @Size(max = 1000) @Nullable String remark) {}
