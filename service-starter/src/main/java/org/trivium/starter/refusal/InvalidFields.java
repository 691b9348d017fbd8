package org.trivium.starter.refusal;

import java.util.List;
import java.util.Map;

/** Fields of a request break their rules; each is named with its own sentence. */
public class InvalidFields extends Refusal {

    private final transient List<FieldError> errors;

    public InvalidFields(List<FieldError> errors) {
        super("Some fields are not valid.", Map.of("errors", List.copyOf(errors)));
        this.errors = List.copyOf(errors);
    }

    /** One field alone is wrong. */
    public static InvalidFields of(String field, String message) {
        return new InvalidFields(List.of(new FieldError(field, message)));
    }

    /** Every field that is wrong. */
    public List<FieldError> errors() {
        return errors;
    }

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}
}
