package org.trivium.starter.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;

/**
 * The body of a request that has a key. What stands in its first 64 KB is known before the request
 * is worked on, all of it only once it has been read: nothing longer is held in memory. The parts
 * of a form are on disk, so they are known from the start.
 */
final class KeyedBody extends ServletInputStream {

    static final int HEAD = 64 * 1024;

    private final byte[] head;
    private final @Nullable DigestInputStream rest;
    private int given;
    private long size;
    private boolean ended;

    private KeyedBody(byte[] head, @Nullable DigestInputStream rest) {
        this.head = head;
        this.rest = rest;
        this.size = head.length;
    }

    /** Tells the fingerprint of the body and leaves it to be read. */
    static KeyedBody of(HttpServletRequest request, Fingerprint print) throws IOException {
        InputStream body = request.getInputStream();
        byte[] head = body.readNBytes(HEAD);
        print.add(head);
        if (head.length < HEAD) {
            return new KeyedBody(head, null);
        }
        print.add(Long.toString(request.getContentLengthLong()));
        return new KeyedBody(head, new DigestInputStream(body, Fingerprint.sha256()));
    }

    /** Tells the fingerprint of the parts of a form; its body stays where it is. */
    static void ofForm(HttpServletRequest request, Fingerprint print) throws IOException {
        // refuses forms that are too large as it does without a key
        new StandardMultipartHttpServletRequest(request);
        try {
            for (Part part : request.getParts()) {
                print.add(part.getName()).add(part.getSubmittedFileName());
                print.add(part.getContentType());
                try (DigestInputStream content =
                        new DigestInputStream(part.getInputStream(), Fingerprint.sha256())) {
                    content.transferTo(OutputStream.nullOutputStream());
                    print.add(content.getMessageDigest().digest());
                }
            }
        } catch (ServletException noForm) {
            throw new IOException(noForm);
        }
    }

    /** Length and hash of a body that is longer than its head; reads what is left of it. */
    @Nullable String file() throws IOException {
        if (rest == null) {
            return null;
        }
        transferTo(OutputStream.nullOutputStream());
        return size + "|" + Fingerprint.text(rest.getMessageDigest().digest());
    }

    /** Whether the body is the one that was described by {@link #file}. */
    boolean is(@Nullable String file) throws IOException {
        if (rest == null || file == null) {
            return file == null;
        }
        long wanted = Long.parseLong(file.substring(0, file.indexOf('|')));
        byte[] piece = new byte[8192];
        while (size <= wanted && read(piece, 0, piece.length) >= 0) {
            // a longer one is another one, however it goes on
        }
        return size == wanted && file.equals(file());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (given < head.length) {
            int count = Math.min(most, head.length - given);
            System.arraycopy(head, given, into, from, count);
            given += count;
            return count;
        }
        int count = rest == null || ended ? -1 : rest.read(into, from, most);
        ended = count < 0;
        size += Math.max(0, count);
        return count;
    }

    @Override
    public boolean isFinished() {
        return given == head.length && (rest == null || ended);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("Requests are read by the thread that serves them");
    }
}
