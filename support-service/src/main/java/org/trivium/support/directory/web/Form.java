package org.trivium.support.directory.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.InvalidFields.FieldError;

/**
 * Reads the fields of a body and gathers what is wrong with all of them, each named with its place
 * in the list such as {@code [3].staff}.
 */
final class Form {

    private static final Pattern KEY = Pattern.compile("[^\\p{Cntrl}|]{1,120}");
    private static final int LONGEST_TEXT = 200;

    private final String prefix;
    private final List<FieldError> errors;

    private Form(String prefix, List<FieldError> errors) {
        this.prefix = prefix;
        this.errors = errors;
    }

    /**
     * Reads one body.
     *
     * @throws InvalidFields naming every field that is wrong
     */
    static <T> T one(Function<Form, T> reading) {
        Form form = new Form("", new ArrayList<>());
        T read = reading.apply(form);
        form.refuse();
        return read;
    }

    /**
     * Reads a list whose entries differ in a key.
     *
     * @throws InvalidFields naming every field of every entry that is wrong
     */
    static <B, T> List<T> list(
            List<@Nullable B> bodies,
            int most,
            BiFunction<Form, B, T> reading,
            Function<T, Object> key) {
        if (bodies.size() > most) {
            throw InvalidFields.of("[]", "has more than %d entries".formatted(most));
        }
        List<FieldError> errors = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        List<T> all = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            Form form = new Form("[%d].".formatted(i), errors);
            B body = bodies.get(i);
            if (body == null) {
                errors.add(new FieldError("[%d]".formatted(i), "is missing"));
            } else {
                T read = reading.apply(form, body);
                form.check(keys.add(key.apply(read)), "", "is in the list twice");
                all.add(read);
            }
        }
        new Form("", errors).refuse();
        return all;
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    void check(boolean right, String field, String otherwise) {
        if (!right) {
            String path = prefix + field;
            errors.add(
                    new FieldError(
                            path.endsWith(".") ? path.substring(0, path.length() - 1) : path,
                            otherwise));
        }
    }

    /** An id, code or key: printable, without a bar. */
    String key(String field, @Nullable String value) {
        String key = value == null ? "" : value.strip();
        check(
                KEY.matcher(key).matches(),
                field,
                "must be 1 to 120 printable characters without a bar");
        return key;
    }

    String text(String field, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        check(!text.isEmpty(), field, "must not be empty");
        check(text.length() <= LONGEST_TEXT, field, "must be at most 200 characters");
        return text;
    }

    String textOrEmpty(String field, @Nullable String value) {
        return value == null || value.isBlank() ? "" : text(field, value);
    }

    ZoneId zone(String field, @Nullable String value) {
        return parsed(
                field, value, ZoneId::of, ZoneOffset.UTC, "must be a zone such as America/Chicago");
    }

    LocalTime time(String field, @Nullable String value) {
        return parsed(
                field, value, LocalTime::parse, LocalTime.MIN, "must be a time such as 07:30");
    }

    LocalDate date(String field, @Nullable String value) {
        return parsed(
                field,
                value,
                LocalDate::parse,
                LocalDate.EPOCH,
                "must be a date such as 2026-08-17");
    }

    private <T> T parsed(
            String field,
            @Nullable String value,
            Function<String, T> parser,
            T instead,
            String otherwise) {
        try {
            if (value != null) {
                return parser.apply(value.strip());
            }
        } catch (DateTimeException unreadable) {
            check(false, field, otherwise);
            return instead;
        }
        check(false, field, otherwise);
        return instead;
    }

    /** A constant by its spelling, whatever the case. */
    <E extends Enum<E>> E oneOf(String field, @Nullable String value, Class<E> type) {
        E[] all = type.getEnumConstants();
        for (E one : all) {
            if (one.toString().equalsIgnoreCase(Optional.ofNullable(value).orElse("").strip())) {
                return one;
            }
        }
        check(false, field, "must be one of " + List.of(all));
        return all[0];
    }
}
