package org.trivium.support.ticket.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that a ticket may have, known by its first bytes and not by its name. */
public enum FileType {
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp"),
    HEIC("image/heic"),
    PDF("application/pdf"),
    MP4("video/mp4"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv"),
    TXT("text/plain");

    private static final List<String> HEIC_BRANDS =
            List.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");
    private static final int BRAND = 8;
    private static final byte DELETE = 0x7f;

    private final String media;

    FileType(String media) {
        this.media = media;
    }

    /** Its media type. */
    public String media() {
        return media;
    }

    /**
     * The type of a file.
     *
     * @param head its first bytes, up to some hundred thousand
     * @param name tells tables from other text, nothing else
     */
    static Optional<FileType> of(byte[] head, String name) {
        String text = new String(head, ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", BRAND)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (text.startsWith("ftyp", 4)) {
            return Optional.of(media(text));
        }
        return text.startsWith("PK\u0003\u0004") ? office(text) : plain(head, name);
    }

    private static FileType media(String text) {
        return HEIC_BRANDS.stream().anyMatch(brand -> text.startsWith(brand, BRAND)) ? HEIC : MP4;
    }

    /** Names of the parts stand uncompressed in the archive; macros are not taken. */
    private static Optional<FileType> office(String text) {
        if (!text.contains("[Content_Types].xml") || text.contains("vbaProject")) {
            return Optional.empty();
        }
        if (text.contains("word/")) {
            return Optional.of(DOCX);
        }
        return text.contains("xl/") ? Optional.of(XLSX) : Optional.empty();
    }

    private static Optional<FileType> plain(byte[] head, String name) {
        for (byte each : head) {
            if (isControl(each) && each != '\t' && each != '\n' && each != '\r') {
                return Optional.empty();
            }
        }
        return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TXT);
    }

    private static boolean isControl(byte each) {
        return (each >= 0 && each < ' ') || each == DELETE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
