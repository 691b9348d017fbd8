package org.trivium.suggestion.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Until which day. */
record SnoozeForm(@NotNull LocalDate until) {}
