package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file. Bytes that mean nothing in its encoding are not replaced by something
 * that looks like text: {@link #INVALID} stands in their place.
 */
final class Letters extends Reader {

    /** Is no character, in any encoding. */
    static final char INVALID = '\uFFFF';

    private static final Map<List<Integer>, Charset> MARKS =
            Map.of(
                    List.of(0xEF, 0xBB, 0xBF), UTF_8,
                    List.of(0xFF, 0xFE), UTF_16LE,
                    List.of(0xFE, 0xFF), UTF_16BE);
    private static final int LONGEST_MARK = 3;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private boolean atEnd;
    private boolean owed;

    private Letters(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Reads in the encoding that a byte order mark names, or else in the one given. */
    static Letters of(InputStream file, Charset unmarked) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file, LONGEST_MARK);
        byte[] start = in.readNBytes(LONGEST_MARK);
        for (int length = LONGEST_MARK; length > 1; length--) {
            Charset marked = marked(start, length);
            if (marked != null) {
                in.unread(start, length, start.length - length);
                return new Letters(in, marked);
            }
        }
        in.unread(start);
        return new Letters(in, unmarked);
    }

    private static @Nullable Charset marked(byte[] start, int length) {
        return start.length < length
                ? null
                : MARKS.get(
                        IntStream.range(0, length)
                                .mapToObj(i -> Byte.toUnsignedInt(start[i]))
                                .toList());
    }

    /** The encoding that it reads in. */
    Charset charset() {
        return charset;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(into, offset, length);
        while (out.hasRemaining()) {
            if (owed) {
                out.put(INVALID);
                owed = false;
                continue;
            }
            CoderResult result = decoder.decode(bytes, out, atEnd);
            if (result.isError()) {
                bytes.position(bytes.position() + result.length());
                owed = true;
            } else if (result.isOverflow() || atEnd || out.position() > offset) {
                break;
            } else {
                fill();
            }
        }
        return out.position() == offset && length > 0 ? -1 : out.position() - offset;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        bytes.position(bytes.position() + Math.max(0, read));
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
