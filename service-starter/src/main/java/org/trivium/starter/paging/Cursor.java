package org.trivium.starter.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import org.trivium.starter.refusal.InvalidFields;

/** Where a page ended: the values that its list is sorted by, opaque to the asker. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\n";
    private static final String MARK = "trivium-1";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(String... values) {
        return new Cursor(List.of(values));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws InvalidFields when it is not a cursor of so many values
     */
    public static Cursor read(String text, int values) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            if (parts.getFirst().equals(MARK) && parts.size() == values + 1) {
                return new Cursor(parts.subList(1, parts.size()));
            }
        } catch (IllegalArgumentException notBase64) {
            throw InvalidFields.of("after", "is not a cursor of this list");
        }
        throw InvalidFields.of("after", "is not a cursor of this list");
    }

    /** The cursor as it is handed out. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (MARK + SEPARATOR + String.join(SEPARATOR, values)).getBytes(UTF_8));
    }
}
