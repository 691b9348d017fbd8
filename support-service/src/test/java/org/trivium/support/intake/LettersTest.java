package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final String TEXT = "Straße, 12 €\nnäh";

    @Test
    void byteOrderMarkNamesTheEncodingAndIsNoText() throws IOException {
        assertThat(read(bytes("EFBBBF", TEXT, "UTF-8"), "windows-1252")).isEqualTo(TEXT);
        assertThat(read(bytes("FFFE", TEXT, "UTF-16LE"), "UTF-8")).isEqualTo(TEXT);
        assertThat(read(bytes("FEFF", TEXT, "UTF-16BE"), "UTF-8")).isEqualTo(TEXT);
    }

    @Test
    void withoutAMarkTheNamedEncodingCounts() throws IOException {
        assertThat(read(bytes("", TEXT, "windows-1252"), "windows-1252")).isEqualTo(TEXT);
        assertThat(read(bytes("", "näh", "ISO-8859-1"), "ISO-8859-1")).isEqualTo("näh");
        assertThat(read(bytes("", TEXT, "UTF-16LE"), "UTF-16LE")).isEqualTo(TEXT);
    }

    @Test
    void bytesThatMeanNothingAreMarkedAndReadPast() throws IOException {
        assertThat(read(bytes("", "näh,1\nok,2", "windows-1252"), "UTF-8"))
                .isEqualTo("n\uFFFFh,1\nok,2");
        assertThat(read(HexFormat.of().parseHex("418142"), "windows-1252")).isEqualTo("A\uFFFFB");
        assertThat(read(HexFormat.of().parseHex("41C3"), "UTF-8")).isEqualTo("A\uFFFF");
    }

    @Test
    void shortFilesAreReadWhole() throws IOException {
        assertThat(read(new byte[0], "UTF-8")).isEmpty();
        assertThat(read(bytes("", "a", "UTF-8"), "UTF-8")).isEqualTo("a");
        assertThat(read(bytes("EFBBBF", "", "UTF-8"), "UTF-8")).isEmpty();
    }

    @Test
    void characterAcrossTheEdgeOfTheBufferIsOne() throws IOException {
        String text = "x".repeat(8191) + "€" + "y".repeat(9000);

        assertThat(read(bytes("", text, "UTF-8"), "UTF-8")).isEqualTo(text);
    }

    private static byte[] bytes(String mark, String text, String encoding) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(HexFormat.of().parseHex(mark));
        all.write(text.getBytes(Charset.forName(encoding)));
        return all.toByteArray();
    }

    private static String read(byte[] bytes, String unmarked) throws IOException {
        StringWriter text = new StringWriter();
        try (Letters letters =
                Letters.of(new ByteArrayInputStream(bytes), Charset.forName(unmarked))) {
            letters.transferTo(text);
        }
        return text.toString();
    }
}
