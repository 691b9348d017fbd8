package org.trivium.support.intake.web;

import jakarta.validation.constraints.NotBlank;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.BindParam;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.support.intake.DayOrder;
import org.trivium.support.intake.Manner;

/**
 * What is said of a file that is sent.
 *
 * @param source the other system; absent for the mapping's name
 * @param dates day-month or month-day
 * @param dryRun true to hear only what would happen
 */
record ImportForm(
        @NotBlank String mapping,
        @Nullable String source,
        @Nullable String dates,
        @BindParam("dry-run") @Nullable Boolean dryRun) {

    String from() {
        return Optional.ofNullable(source).orElse(mapping);
    }

    Manner manner(MediaType type) {
        String charset = Optional.ofNullable(type.getCharset()).map(Charset::name).orElse(null);
        return new Manner(charset, order(), Boolean.TRUE.equals(dryRun));
    }

    private @Nullable DayOrder order() {
        if (dates == null) {
            return null;
        }
        return DayOrder.named(dates)
                .orElseThrow(() -> InvalidFields.of("dates", "must be day-month or month-day"));
    }
}
