package org.trivium.starter.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivium.starter.refusal.InvalidFields;

class CursorTest {

    @Test
    void aCursorReadsAsItWasWritten() {
        Cursor cursor = Cursor.of("42.5", "id with | and ü");

        assertThat(Cursor.read(cursor.text(), 2)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "", "not base 64!", "MTIz"})
    void whatNobodyHandedOutIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.read(text, 1)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void theCursorOfAnotherListIsRefused() {
        String other = Cursor.of("a", "b").text();

        assertThatThrownBy(() -> Cursor.read(other, 1)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void theLastPageHasNoCursor() {
        assertThat(Page.of(List.of("a", "b"), 2, x -> x).next()).isNull();
        assertThat(Page.of(List.of("a", "b", "c"), 2, x -> x))
                .isEqualTo(new Page<>(List.of("a", "b"), "b"));
    }
}
