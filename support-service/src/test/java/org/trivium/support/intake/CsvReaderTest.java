package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void quotedCellsMayHoldCommasQuotesAndLines() {
        List<CsvRecord> records = read("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n3,\n");

        assertThat(records).extracting(CsvRecord::line).containsExactly(1L, 2L, 4L);
        assertThat(records.get(1).cells()).containsExactly("x, \"y\"\nz", "2");
        assertThat(records.get(2).cells()).containsExactly("3", "");
    }

    @Test
    void quoteThatNeverClosesCostsItsOwnLineOnly() {
        List<CsvRecord> records = read("1,\"open\n2,good\n3,\"also, good\"\n4,good\n");

        assertThat(records).extracting(CsvRecord::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(records.getFirst().broken()).isEqualTo("the quotes are broken");
        assertThat(records.subList(1, 4)).allMatch(record -> record.broken() == null);
        assertThat(records.get(2).cells()).containsExactly("3", "also, good");
    }

    @Test
    void textBehindAClosingQuoteIsBroken() {
        List<CsvRecord> records = read("\"a\"b,1\n19\"\" screen,2\nc,3\n");

        assertThat(records)
                .extracting(record -> record.broken() == null)
                .containsExactly(false, false, true);
    }

    @Test
    void endlessLineIsRefusedAndReadPast() {
        List<CsvRecord> records = read("x".repeat(200_000) + "\nnext,1\n");

        assertThat(records.getFirst().broken()).contains("longer than");
        assertThat(records.get(1).cells()).containsExactly("next", "1");
    }

    @Test
    void blankLinesAndRowsOfBlankCellsAreNoContent() {
        List<CsvRecord> records = read("number,x\n\n   \n , \nT1,1");

        assertThat(records)
                .extracting(CsvRecord::cells)
                .containsExactly(List.of("number", "x"), List.of("T1", "1"));
        assertThat(records.get(1).line()).isEqualTo(5);
    }

    @Test
    void returnFeedAndBothEndALine() {
        List<CsvRecord> records = read("a,1\rb,2\r\nc,3\n\"d\re\",4\r");

        assertThat(records)
                .extracting(CsvRecord::cells)
                .containsExactly(
                        List.of("a", "1"),
                        List.of("b", "2"),
                        List.of("c", "3"),
                        List.of("d\ne", "4"));
        assertThat(records).extracting(CsvRecord::line).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void otherDelimitersLeaveCommasAlone() {
        assertThat(read("a,b;\"c;d\"\n", ';').getFirst().cells()).containsExactly("a,b", "c;d");
        assertThat(read("a\t\tb\n", '\t').getFirst().cells()).containsExactly("a", "", "b");
    }

    private static List<CsvRecord> read(String text) {
        return read(text, ',');
    }

    private static List<CsvRecord> read(String text, char delimiter) {
        CsvLines lines = new CsvLines(new StringReader(text), "UTF-8");
        CsvReader reader = new CsvReader(lines, delimiter);
        List<CsvRecord> records = new ArrayList<>();
        for (Optional<CsvRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
            records.add(next.get());
        }
        return records;
    }
}
