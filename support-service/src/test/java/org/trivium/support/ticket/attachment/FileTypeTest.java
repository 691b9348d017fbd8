package org.trivium.support.ticket.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileTypeTest {

    private static final String ZIP = "PK\u0003\u0004...[Content_Types].xml...";

    @Test
    void theFirstBytesDecideWhateverTheNameSays() {
        Map<String, FileType> heads =
                Map.ofEntries(
                        Map.entry("\u0089PNG\r\n\u001a\n...", FileType.PNG),
                        Map.entry("\u00ff\u00d8\u00ff\u00e0", FileType.JPEG),
                        Map.entry("GIF89a...", FileType.GIF),
                        Map.entry("RIFF\u0001\u0002\u0003\u0004WEBPVP8 ", FileType.WEBP),
                        Map.entry("\u0000\u0000\u0000\u0018ftypheic....", FileType.HEIC),
                        Map.entry("\u0000\u0000\u0000\u0018ftypisom....", FileType.MP4),
                        Map.entry("%PDF-1.7", FileType.PDF),
                        Map.entry(ZIP + "word/document.xml", FileType.DOCX),
                        Map.entry(ZIP + "xl/workbook.xml", FileType.XLSX));
        heads.forEach(
                (head, type) ->
                        assertThat(FileType.of(head.getBytes(ISO_8859_1), "photo.txt"))
                                .contains(type));
    }

    @Test
    void programsArchivesAndMacrosAreNotTaken() {
        for (String head :
                new String[] {
                    "MZ\u0090\u0000",
                    "\u007fELF",
                    "PK\u0003\u0004plain.txt",
                    ZIP + "word/vbaProject.bin"
                }) {
            assertThat(FileType.of(head.getBytes(ISO_8859_1), "photo.png")).isEmpty();
        }
    }

    @Test
    void textIsATableByItsNameOnly() {
        byte[] text = "Raum,Gerät\r\n12,Beamer".getBytes(UTF_8);

        assertThat(FileType.of(text, "list.CSV")).isEqualTo(Optional.of(FileType.CSV));
        assertThat(FileType.of(text, "list.html")).isEqualTo(Optional.of(FileType.TXT));
    }
}
