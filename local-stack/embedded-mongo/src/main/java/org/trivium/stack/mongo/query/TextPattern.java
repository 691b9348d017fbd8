package org.trivium.stack.mongo.query;

import static org.trivium.stack.mongo.query.Refused.refused;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A regular expression, which only texts can match. */
final class TextPattern {

    private static final String OPTIONS = "imsxu";

    private TextPattern() {}

    static Predicate<@Nullable Object> of(BsonRegularExpression expression) {
        return of(expression.getPattern(), expression.getOptions());
    }

    static Predicate<@Nullable Object> of(Document operators) {
        @Nullable Object pattern = operators.get("$regex");
        @Nullable Object options = operators.get("$options");
        if (pattern instanceof BsonRegularExpression expression) {
            return of(
                    expression.getPattern(),
                    options == null ? expression.getOptions() : options.toString());
        }
        if (!(pattern instanceof String text)) {
            throw refused(
                    pattern == null ? "$options needs a $regex" : "$regex has to be a string");
        }
        return of(text, options == null ? "" : options.toString());
    }

    private static Predicate<@Nullable Object> of(String pattern, @Nullable String options) {
        String flags = options == null ? "" : options;
        if (flags.chars().anyMatch(flag -> OPTIONS.indexOf(flag) < 0)) {
            throw refused("invalid flag in regex options: " + flags);
        }
        BsonRegularExpression expression = new BsonRegularExpression(pattern, flags);
        try {
            expression.matcher("");
        } catch (PatternSyntaxException invalid) {
            throw refused("Regular expression is invalid: " + invalid.getMessage());
        }
        return value ->
                value instanceof String text
                        ? expression.matcher(text).find()
                        : value instanceof BsonRegularExpression same
                                && Values.same(same, expression);
    }
}
