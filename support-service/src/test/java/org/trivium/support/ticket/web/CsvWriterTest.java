package org.trivium.support.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\tx", "\rx", "＝1"})
    void whatASpreadsheetWouldCalculateGetsAnApostrophe(String formula) throws IOException {
        assertThat(line(formula)).matches("(?s)\"?'.*").contains(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "-5.25", "2026-03-02", "a=b", "T-2026-000001"})
    void numbersAndPlainTextStay(String text) throws IOException {
        assertThat(line(text)).isEqualTo(text + "\r\n");
    }

    @Test
    void cellsAreQuotedWhereTheyMustBe() throws IOException {
        assertThat(line("a,b", "say \"hi\"", "two\nlines", null, "plain"))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,plain\r\n");
    }

    private static String line(@Nullable Object... cells) throws IOException {
        StringWriter out = new StringWriter();
        new CsvWriter(out).line(Arrays.asList(cells));
        return out.toString();
    }
}
